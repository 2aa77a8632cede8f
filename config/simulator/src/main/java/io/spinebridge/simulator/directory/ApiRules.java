package io.spinebridge.simulator.directory;

import io.spinebridge.simulator.rule.Rule;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What a look-up over the FHIR API is to be like (<em>Spine Directory Service FHIR API</em>). Thread safe. */
final class ApiRules {

    private static final Pattern UUID = Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Set<String> MEDIA =
            Set.of("*/*", "application/*", "application/json", "application/fhir+json");
    private static final String ORGANISATION =
            "HTTP 400: Bad Request (Missing or invalid 'organization' query parameter. Should be " + "'organization="
                    + ApiCall.ORGANISATION + "|value')";
    private static final String IDENTIFIER =
            "HTTP 400: Bad Request (Missing or invalid 'identifier' query parameter. Should be one or both of: "
                    + "['identifier=" + ApiCall.INTERACTION + "|value', 'identifier=" + ApiCall.PARTY_KEY + "|value')";

    private ApiRules() {}

    static List<Rule<ApiCall, ApiRefusal>> rules(String apiKey) {
        Predicate<ApiCall> routed = call -> call.isDevice() || call.isEndpoint();
        return List.of(
                // The platform before the API has no documented words of its own here.
                rule(
                        "key",
                        "The header apikey is the application's key.",
                        call -> call.http().header("apikey").equals(apiKey),
                        new ApiRefusal(401, "security", "ACCESS_DENIED", "Invalid apikey")),
                rule(
                        "path",
                        "The path is Device or Endpoint.",
                        routed,
                        new ApiRefusal(404, "not-found", "NO_RECORD_FOUND", "HTTP endpoint not found")),
                rule(
                        "method",
                        "A look-up is a GET.",
                        call -> call.http().method().equals("GET"),
                        new ApiRefusal(405, "not-supported", "NOT_IMPLEMENTED", "HTTP operation not supported")),
                rule(
                        "accept",
                        "Accept, if it is there, takes FHIR JSON.",
                        ApiRules::isAcceptable,
                        new ApiRefusal(406, "not-supported", "MISSING_OR_INVALID_HEADER", "Accept type not supported")),
                rule(
                        "correlation",
                        "X-Correlation-Id, if it is there, is a UUID.",
                        call -> call.http().header("x-correlation-id").isEmpty()
                                || UUID.matcher(call.http().header("x-correlation-id"))
                                        .matches(),
                        new ApiRefusal(
                                400, "invalid", "MISSING_OR_INVALID_HEADER", "Invalid header: X-Correlation-Id")),
                rule(
                                "organisation",
                                "A Device is looked up by its organisation; where one is given, it has its naming system.",
                                call -> call.hasOnly("organization", ApiCall.ORGANISATION)
                                        && (call.isEndpoint()
                                                || call.organisation().isPresent()),
                                new ApiRefusal(400, "required", "BAD_REQUEST", ORGANISATION))
                        .given(routed),
                rule(
                                "identifier",
                                "A Device is looked up by its interaction, an Endpoint by two of organisation, interaction and party key.",
                                call -> call.hasOnly("identifier", ApiCall.INTERACTION, ApiCall.PARTY_KEY)
                                        && isNarrow(call),
                                new ApiRefusal(400, "required", "BAD_REQUEST", IDENTIFIER))
                        .given(routed));
    }

    private static boolean isNarrow(ApiCall call) {
        int given = (call.organisation().isPresent() ? 1 : 0)
                + (call.interaction().isPresent() ? 1 : 0)
                + (call.partyKey().isPresent() ? 1 : 0);
        return call.isDevice() ? call.interaction().isPresent() : given >= 2;
    }

    private static boolean isAcceptable(ApiCall call) {
        String accept = call.http().header("accept");
        return accept.isEmpty()
                || Arrays.stream(accept.split(","))
                        .anyMatch(range -> MEDIA.contains(
                                range.replaceAll(";.*", "").strip().toLowerCase(Locale.ROOT)));
    }

    private static Rule<ApiCall, ApiRefusal> rule(
            String name, String text, Predicate<ApiCall> kept, ApiRefusal refusal) {
        return Rule.rule("sds.api." + name, text, kept, call -> refusal);
    }
}
