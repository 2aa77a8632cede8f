package io.spinebridge.simulator.validation;

import static io.spinebridge.simulator.validation.CommonRule.always;
import static io.spinebridge.simulator.validation.CommonRule.header;
import static io.spinebridge.simulator.validation.CommonRule.ofInteraction;
import static io.spinebridge.simulator.validation.CommonRule.token;
import static io.spinebridge.simulator.validation.CommonRule.unless;

import io.spinebridge.simulator.service.Refusal;
import io.spinebridge.simulator.service.Route;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** All rules that services share, in order. Thread safe. */
public final class CommonRules {

    private static final Pattern ASID = Pattern.compile("[0-9]{12}");
    private static final Pattern UUID = Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern FHIR = Pattern.compile("(?i)application/fhir\\+(json|xml)(\\s*;\\s*charset=\"?utf-8\"?)?");
    private static final List<String> SINGLE =
            List.of("authorization", "fromasid", "toasid", "interactionid", "traceid", "accept", "content-type", "prefer", "if-match");

    private final KnownSystems known;
    private final TokenRules tokens;

    /** Makes the rules of an environment. */
    public CommonRules(KnownSystems known, Clock clock) {
        this.known = known;
        this.tokens = new TokenRules(known, clock);
    }

    /** The rules, in the order in which they decide. */
    public List<CommonRule> rules() {
        List<CommonRule> rules = new ArrayList<>(headers());
        rules.addAll(tokens.rules());
        rules.addAll(interaction());
        rules.addAll(media());
        return rules;
    }

    private List<CommonRule> headers() {
        return List.of(
                new CommonRule("tls.system", "The client certificate is that of the system in FromASID.", a -> true,
                        a -> known.find(a.header("fromasid")).isPresent(), a -> unless(
                        known.find(a.header("fromasid")).orElseThrow().certificateName().equals(a.clientName()),
                        new Refusal(403, "forbidden", "ACCESS_DENIED_SSL", "SSL Protocol or Cipher requirements not met",
                                "The client certificate is not that of the FromASID"))),
                always("header.single", "No header that Spine looks at is there twice.",
                        a -> unless(SINGLE.stream().allMatch(name -> a.headers(name).size() <= 1),
                                header("A header is there more than once"))),
                always("header.fromasid", "There is a FromASID of 12 digits.", a -> unless(
                        ASID.matcher(a.header("fromasid")).matches(), header("fromASID HTTP Header is missing"))),
                always("header.toasid", "There is a ToASID of 12 digits.",
                        a -> unless(ASID.matcher(a.header("toasid")).matches(), header("toASID HTTP Header is missing"))));
    }

    private List<CommonRule> interaction() {
        return List.of(
                always("header.toasid.ours", "ToASID is the ASID of this service.", a -> unless(
                        a.header("toasid").equals(known.spineAsid()), header("The toASID header is not the ASID of this service"))),
                ofInteraction("token.scope", "The token's scope covers the interaction.", a -> a.token().isPresent(), a -> {
                    Set<String> scopes = Set.of(Arrays.stream(a.token().orElseThrow().text("scope").split(" "))
                            .filter(scope -> !scope.isEmpty()).distinct().toArray(String[]::new));
                    List<Set<String>> accepted = a.request().route().orElseThrow().scopes();
                    return unless(accepted.isEmpty() || accepted.stream().anyMatch(scopes::containsAll),
                            token("Required scopes not found in token (" + a.token().orElseThrow().text("scope") + ")"));
                }),
                ofInteraction("header.interactionid", "There is an InteractionID that fits method and path.", a -> true, a -> {
                    Set<String> ids = a.request().route().orElseThrow().interactionIds();
                    return unless(ids.isEmpty() || ids.contains(a.header("interactionid")), header(a.header("interactionid").isEmpty()
                            ? "InteractionID HTTP Header is missing" : "The InteractionID does not match the request"));
                }),
                always("header.traceid", "There is a TraceID, a UUID.",
                        a -> unless(UUID.matcher(a.header("traceid")).matches(), header("TraceID HTTP Header is missing or not a UUID"))),
                always("header.traceid.new", "The TraceID was never used before.",
                        a -> unless(a.header("traceid").isEmpty() || a.firstUseOfTraceId(), header("The TraceID was used before"))),
                ofInteraction("asid.accredited", "The sender's ASID is accredited for the interaction.",
                        a -> known.find(a.header("fromasid")).isPresent(), a -> {
                            Set<String> held = known.find(a.header("fromasid")).orElseThrow().interactions();
                            return unless(held.isEmpty() || held.contains(a.header("interactionid")),
                                    new Refusal(403, "forbidden", "ASID_CHECK_FAILED",
                                            "The sender or receiver's ASID is not authorised for this interaction",
                                            "The ASID " + a.header("fromasid") + " is not authorised for this interaction"));
                        }));
    }

    private static List<CommonRule> media() {
        return List.of(
                always("path.known", "The path is one of the service's.", a -> unless(a.request().route().isPresent(),
                        new Refusal(404, "not-supported", "NOT_IMPLEMENTED", "Not implemented", "There is no such path"))),
                ofInteraction("path.method", "The path is called with a verb that it has.", a -> true,
                        a -> unless(a.request().route().orElseThrow().methodAllowed(),
                                new Refusal(405, "not-supported", "BAD_REQUEST", "Bad request", "The path is not called with this verb"))),
                always("header.accept", "Accept names exactly one media type: FHIR JSON or FHIR XML.",
                        a -> unless(FHIR.matcher(a.header("accept")).matches(), unsupported(406, "Accept"))),
                ofInteraction("header.content-type", "A body is FHIR JSON or FHIR XML, and says so.", CommonRules::hasBody,
                        a -> unless(FHIR.matcher(a.header("content-type")).matches(), unsupported(415, "Content-Type"))),
                ofInteraction("header.prefer", "Creates and updates ask for the representation.",
                        a -> hasBody(a) && isCreateOrUpdate(a.request().route().orElseThrow()),
                        a -> unless(a.header("prefer").equals("return=representation"),
                                header("The Prefer header must be return=representation"))),
                ofInteraction("body.present", "A create, update or operation has a body, a read has none.", a -> true,
                        a -> unless(hasBody(a) == a.request().body().length > 0,
                                new Refusal(400, "invalid", "BAD_REQUEST", "Bad request", "There is a body too many or missing"))));
    }

    private static boolean hasBody(Arrival a) {
        return a.request().route().map(Route::hasBody).orElse(false);
    }

    private static boolean isCreateOrUpdate(Route route) {
        String name = route.interaction().toLowerCase(Locale.ROOT);
        return name.contains("create") || name.contains("update");
    }

    private static Refusal unsupported(int status, String header) {
        return new Refusal(status, "not-supported", "UNSUPPORTED_MEDIA_TYPE", "Unsupported media type",
                header + " must be application/fhir+json or application/fhir+xml");
    }
}
