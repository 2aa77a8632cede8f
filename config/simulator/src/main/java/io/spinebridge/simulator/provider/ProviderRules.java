package io.spinebridge.simulator.provider;

import io.spinebridge.simulator.directory.MessageHandler;
import io.spinebridge.simulator.directory.Registry;
import io.spinebridge.simulator.pki.ClientIdentity;
import io.spinebridge.simulator.rule.NamedRule;
import io.spinebridge.simulator.validation.Token;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a provider looks at before it gives a record. Its words follow those of the NHS's retrieval test tools. Thread safe. */
final class ProviderRules {

    private static final List<String> HEADERS =
            List.of("Ssp-TraceID", "Ssp-From", "Ssp-To", "Ssp-InteractionID", "Authorization");
    private static final List<String> CLAIMS = List.of(
            "iss",
            "sub",
            "aud",
            "exp",
            "iat",
            "reason_for_request",
            "scope",
            "requesting_system",
            "requesting_organization",
            "requesting_user");
    private static final Pattern UUID = Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern ASID = Pattern.compile("[0-9]{12}");
    private static final Pattern ODS_CODE = Pattern.compile("[0-9A-Za-z]{1,12}");
    private static final long LIFE_SECONDS = 300;
    private static final long TOLERANCE_SECONDS = 30;

    private final Supplier<Registry> registry;
    private final Set<String> interactions;
    private final Clock clock;

    ProviderRules(Supplier<Registry> registry, Set<String> interactions, Clock clock) {
        this.registry = registry;
        this.interactions = Set.copyOf(interactions);
        this.clock = clock;
    }

    List<NamedRule<ProviderCall, ProviderRefusal>> rules() {
        return Stream.of(connection(), headers(), token(), request())
                .flatMap(List::stream)
                .toList();
    }

    private List<NamedRule<ProviderCall, ProviderRefusal>> connection() {
        return List.of(
                rule(
                        "certificate",
                        "The client certificate is that of the Secure Proxy.",
                        403,
                        call -> call.http().peer().commonName().equals(ClientIdentity.SECURE_PROXY.commonName()),
                        call -> "Unauthorized client certificate"),
                rule(
                        "forwarded",
                        "The proxy says for whom it asks, in Forwarded.",
                        400,
                        call -> call.header("forwarded").contains("for="),
                        call -> "There is no Forwarded header"));
    }

    private List<NamedRule<ProviderCall, ProviderRefusal>> headers() {
        return List.of(
                rule(
                        "headers",
                        "All four Ssp headers and Authorization are there.",
                        400,
                        call -> HEADERS.stream()
                                .noneMatch(name -> call.header(name).isBlank()),
                        call -> "The following required headers are missing or empty: "
                                + HEADERS.stream()
                                        .filter(name -> call.header(name).isBlank())
                                        .toList()),
                rule(
                                "interaction",
                                "Ssp-InteractionID is that of a retrieval.",
                                400,
                                call -> interactions.contains(call.header("ssp-interactionid")),
                                call -> "The Ssp-InteractionID header has the value \""
                                        + call.header("ssp-interactionid") + "\"")
                        .given(there("ssp-interactionid")),
                rule(
                                "traceid",
                                "Ssp-TraceID is a UUID.",
                                400,
                                call -> UUID.matcher(call.header("ssp-traceid")).matches(),
                                call -> "The Ssp-TraceID header has the value \"" + call.header("ssp-traceid") + "\"")
                        .given(there("ssp-traceid")),
                rule(
                                "asids",
                                "Ssp-From and Ssp-To have 12 digits.",
                                400,
                                call -> isAsid(call.header("ssp-from")) && isAsid(call.header("ssp-to")),
                                call -> "The Ssp-From or Ssp-To header is not an ASID consisting of 12 digits")
                        .given(there("ssp-from"))
                        .given(there("ssp-to")),
                rule(
                                "to",
                                "Ssp-To is the ASID of the system at this host.",
                                400,
                                this::isOurs,
                                call -> "Ssp-To header does not match ASID of system")
                        .given(call -> isAsid(call.header("ssp-to"))));
    }

    private List<NamedRule<ProviderCall, ProviderRefusal>> token() {
        Predicate<ProviderCall> readable = call -> call.token().isPresent();
        return List.of(
                rule(
                                "token.scheme",
                                "Authorization is Bearer.",
                                400,
                                call -> call.header("authorization").startsWith("Bearer "),
                                call -> "The Authorization header does not start with \"Bearer \"")
                        .given(there("authorization")),
                rule("token.form", "The token can be read.", 400, readable, call -> "JWT parsing error")
                        .given(call -> call.header("authorization").startsWith("Bearer ")),
                rule(
                                "token.claims",
                                "The token has its ten claims.",
                                400,
                                call -> CLAIMS.stream().allMatch(call::has),
                                call -> "The following mandatory JWT claims are missing or empty: "
                                        + CLAIMS.stream()
                                                .filter(name -> !call.has(name))
                                                .toList())
                        .given(readable),
                rule(
                                "token.issued",
                                "The token was not issued in the future.",
                                400,
                                call -> call.seconds("iat") <= now() + TOLERANCE_SECONDS,
                                call -> "The JWT iat (issued at) claim is in the future")
                        .given(call -> call.has("iat")),
                rule(
                                "token.expiry",
                                "The token expires within five minutes.",
                                400,
                                call -> call.seconds("exp") <= now() + LIFE_SECONDS + TOLERANCE_SECONDS,
                                call -> "The JWT exp (expiration time) claim is more than 5 minutes in the future")
                        .given(call -> call.has("exp")),
                rule(
                                "token.order",
                                "The token was issued before it expires.",
                                400,
                                call -> call.seconds("iat") <= call.seconds("exp"),
                                call -> "The JWT iat (issued at) time is after the exp (expiration time) time")
                        .given(call -> call.has("iat") && call.has("exp")),
                rule(
                                "token.subject",
                                "The subject is the requesting user.",
                                400,
                                call -> call.claim("sub").equals(call.claim("requesting_user")),
                                call -> "The sub (subject) claim is different from requesting_user")
                        .given(call -> call.has("sub") && call.has("requesting_user")),
                rule(
                                "token.reason",
                                "The reason for the request is directcare.",
                                400,
                                call -> call.claim("reason_for_request").equals("directcare"),
                                call -> "The JWT reason_for_request claim is not set to \"directcare\"")
                        .given(call -> call.has("reason_for_request")),
                rule(
                                "token.scope",
                                "The scope is patient/*.read.",
                                400,
                                call -> call.claim("scope").equals("patient/*.read"),
                                call -> "The JWT scope claim is not set to \"patient/*.read\"")
                        .given(call -> call.has("scope")),
                rule(
                                "token.system",
                                "The requesting system is an ASID.",
                                400,
                                call -> isIdentifier(call, "requesting_system", Token.SYSTEM, ASID),
                                call -> "The JWT requesting_system claim is not in the format " + Token.SYSTEM
                                        + "|[ASID]")
                        .given(call -> call.has("requesting_system")),
                rule(
                                "token.organisation",
                                "The requesting organisation is an ODS code.",
                                400,
                                call -> isIdentifier(call, "requesting_organization", Token.ORGANISATION, ODS_CODE),
                                call -> "The JWT requesting_organization claim is not in the format "
                                        + Token.ORGANISATION + "|[ODSCode]")
                        .given(call -> call.has("requesting_organization")));
    }

    private static List<NamedRule<ProviderCall, ProviderRefusal>> request() {
        return List.of(
                rule(
                        "port",
                        "The URL names no port.",
                        400,
                        call -> !call.header("host").contains(":"),
                        call -> "The URL of a record must not have a port"),
                rule(
                        "method",
                        "A record is read with GET.",
                        501,
                        call -> call.http().method().equals("GET"),
                        call -> "Records can only be read"),
                rule(
                        "record",
                        "There is such a record.",
                        404,
                        call -> Records.find(call.http().rawPath(), call.http().rawQuery())
                                .isPresent(),
                        call -> "The requested record could not be found"));
    }

    private boolean isOurs(ProviderCall call) {
        Registry known = registry.get();
        return known.system(call.header("ssp-to")).stream()
                .flatMap(system -> known.handlers().stream()
                        .filter(handler -> handler.partyKey().equals(system.partyKey())))
                .map(MessageHandler::fqdn)
                .anyMatch(call.header("host").replaceAll(":.*", "")::equals);
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }

    private static boolean isAsid(String value) {
        return ASID.matcher(value).matches();
    }

    private static boolean isIdentifier(ProviderCall call, String claim, String system, Pattern form) {
        return call.token()
                .flatMap(read -> read.identifier(claim, system))
                .filter(value -> form.matcher(value).matches())
                .isPresent();
    }

    private static Predicate<ProviderCall> there(String header) {
        return call -> !call.header(header).isBlank();
    }

    private static NamedRule<ProviderCall, ProviderRefusal> rule(
            String name,
            String text,
            int status,
            Predicate<ProviderCall> kept,
            Function<ProviderCall, String> details) {
        return NamedRule.rule(
                "provider." + name, text, kept, call -> new ProviderRefusal(status, name, text, details.apply(call)));
    }
}
