package io.spinebridge.simulator.proxy;

import io.spinebridge.simulator.directory.AccreditedSystem;
import io.spinebridge.simulator.rule.NamedRule;
import io.spinebridge.simulator.validation.Token;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The token of a retrieval: that of a professional, in the words of <em>Spine Core: Security, JSON Web Tokens</em>. Thread safe. */
final class SspTokenRules {

    private static final List<String> TEXT_CLAIMS = List.of(
            "iss",
            "sub",
            "aud",
            "reason_for_request",
            "scope",
            "requesting_system",
            "requesting_organization",
            "requesting_user");
    private static final String SCOPE = "patient/*.read";
    private static final Pattern ASID = Pattern.compile("[0-9]{12}");
    private static final Pattern ODS_CODE = Pattern.compile("[0-9A-Za-z]{1,12}");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final long LIFE_SECONDS = 300;
    private static final long TOLERANCE_SECONDS = 30;

    private final Clock clock;
    private final boolean strict;

    SspTokenRules(Clock clock, boolean strict) {
        this.clock = clock;
        this.strict = strict;
    }

    List<NamedRule<ProxyCall, ProxyRefusal>> rules() {
        List<NamedRule<ProxyCall, ProxyRefusal>> rules = new ArrayList<>(form());
        TEXT_CLAIMS.forEach(
                name -> rules.add(claim(name, "a text", read -> !read.text(name).isBlank())));
        rules.add(claim("exp", "a whole number", read -> read.number("exp").isPresent())
                .onlyIf(strict));
        rules.add(claim("iat", "a whole number", read -> read.number("iat").isPresent())
                .onlyIf(strict));
        rules.addAll(times());
        rules.addAll(parties());
        rules.addAll(purpose());
        return rules;
    }

    private List<NamedRule<ProxyCall, ProxyRefusal>> form() {
        return List.of(
                rule(
                        "present",
                        "There is an Authorization header.",
                        call -> !call.header("authorization").isEmpty(),
                        call -> "The Authorisation header must be supplied"),
                rule(
                                "form",
                                "It is Bearer, then header, claims and an empty signature in unpadded base64url, ending with a dot.",
                                call -> Token.hasForm(call.header("authorization"), strict),
                                call -> "The JWT associated with the Authorisation header must have the 3 sections")
                        .given(call -> !call.header("authorization").isEmpty()),
                rule(
                                "json",
                                "Header and claims are JSON objects.",
                                call -> call.token().isPresent(),
                                call -> "The Authorisation header must be supplied as a valid JWT.")
                        .given(call -> Token.hasForm(call.header("authorization"), false)),
                ofToken(
                        "header",
                        "The token's header is exactly alg none and typ JWT.",
                        read -> read.header().equals(Map.of("alg", "none", "typ", "JWT")),
                        read -> "The header of the JWT associated with the Authorisation header is invalid"));
    }

    private List<NamedRule<ProxyCall, ProxyRefusal>> times() {
        Predicate<ProxyCall> dated = call -> call.token()
                .filter(t -> t.number("iat").isPresent() && t.number("exp").isPresent())
                .isPresent();
        return List.of(
                ofToken(
                                "life",
                                "The token expires exactly 300 seconds after it was issued.",
                                read -> number(read, "exp") - number(read, "iat") == LIFE_SECONDS,
                                read -> "The exp claim must be 300 seconds after the iat claim")
                        .given(dated)
                        .onlyIf(strict),
                ofToken(
                                "current",
                                "The token was not issued in the future and has not expired, give or take 30 seconds.",
                                read -> number(read, "iat") <= now() + TOLERANCE_SECONDS
                                        && number(read, "exp") >= now() - TOLERANCE_SECONDS,
                                read ->
                                        "The JWT associated with the Authorisation header has expired or is not valid yet")
                        .given(dated)
                        .onlyIf(strict));
    }

    private static List<NamedRule<ProxyCall, ProxyRefusal>> parties() {
        return List.of(
                ofToken(
                        "patient",
                        "The token is a professional's: it has no requesting_patient.",
                        read -> !read.claims().containsKey("requesting_patient"),
                        read -> "requesting_patient must not be in the token of a professional"),
                ofToken(
                                "subject",
                                "The subject is the requesting user.",
                                read -> read.text("sub").equals(read.text("requesting_user")),
                                read -> "requesting_user (" + read.text("requesting_user") + ") and sub ("
                                        + read.text("sub") + ") claim's values must match")
                        .given(call -> call.has("sub") && call.has("requesting_user")),
                ofToken(
                                "user",
                                "The requesting user is a role profile id.",
                                read -> matches(read.identifier("requesting_user", Token.ROLE_PROFILE), DIGITS),
                                read -> "requesting_user (" + read.text("requesting_user")
                                        + ") must be of the form [https://fhir.nhs.uk/Id/sds-role-profile-id|[SDSRoleProfileID]]")
                        .given(call -> call.has("requesting_user")),
                ofToken(
                                "system",
                                "The requesting system is an ASID of 12 digits.",
                                read -> matches(read.identifier("requesting_system", Token.SYSTEM), ASID),
                                read -> "requesting_system (" + read.text("requesting_system")
                                        + ") must be of the form [https://fhir.nhs.uk/Id/accredited-system|[ASID]]")
                        .given(call -> call.has("requesting_system")),
                rule(
                                "system.known",
                                "The requesting system is known.",
                                call -> system(call).isPresent(),
                                call -> "The ASID defined in the requesting_system ("
                                        + asid(call).orElseThrow() + ") is unknown")
                        .given(call -> asid(call).isPresent()),
                rule(
                                "system.sender",
                                "The requesting system is the one of Ssp-From.",
                                call -> asid(call).orElseThrow().equals(call.header("ssp-from")),
                                call -> "The ASID defined in the requesting_system ("
                                        + asid(call).orElseThrow() + ") does not match the Ssp-From in the request")
                        .given(call -> asid(call).isPresent() && call.sender().isPresent()),
                ofToken(
                                "organisation",
                                "The requesting organisation is an ODS code.",
                                read -> matches(
                                        read.identifier("requesting_organization", Token.ORGANISATION), ODS_CODE),
                                read -> "requesting_organization (" + read.text("requesting_organization")
                                        + ") must be of the form [https://fhir.nhs.uk/Id/ods-organization-code|[ODSCode]")
                        .given(call -> call.has("requesting_organization")),
                rule(
                                "organisation.known",
                                "The requesting organisation is known.",
                                call -> call.registry()
                                        .knowsOrganisation(organisation(call).orElseThrow()),
                                call -> "The ODS code defined in the requesting_organization ("
                                        + organisation(call).orElseThrow() + ") is unknown")
                        .given(call -> organisation(call).isPresent()),
                rule(
                                "organisation.system",
                                "The requesting system belongs to the requesting organisation.",
                                call -> system(call)
                                        .orElseThrow()
                                        .actsFor(organisation(call).orElseThrow()),
                                call -> "requesting_system ASID (" + asid(call).orElseThrow()
                                        + ") is not associated with the requesting_organization ODS code ("
                                        + organisation(call).orElseThrow() + ")")
                        .given(call -> system(call).isPresent())
                        .given(call -> organisation(call)
                                .filter(call.registry()::knowsOrganisation)
                                .isPresent()));
    }

    private List<NamedRule<ProxyCall, ProxyRefusal>> purpose() {
        return List.of(
                ofToken(
                                "reason",
                                "The reason for the request is directcare.",
                                read -> read.text("reason_for_request").equals("directcare"),
                                read -> "reason_for_request (" + read.text("reason_for_request")
                                        + ") must be 'directcare'")
                        .given(call -> call.has("reason_for_request")),
                ofToken(
                                "scope",
                                "The scope is patient/*.read.",
                                read -> strict
                                        ? read.text("scope").equals(SCOPE)
                                        : Arrays.asList(read.text("scope").split(" "))
                                                .contains(SCOPE),
                                read -> "scope (" + read.text("scope") + ") must match " + SCOPE)
                        .given(call -> call.has("scope")),
                rule(
                                "audience",
                                "The audience is the provider's host or registered endpoint.",
                                SspTokenRules::isAudience,
                                call -> "The aud claim must be the URL of the provider's endpoint")
                        .given(call -> call.has("aud") && call.target().url().isPresent())
                        .onlyIf(strict));
    }

    private static boolean isAudience(ProxyCall call) {
        String audience = call.claim("aud").replaceAll("/$", "");
        URI url = call.target().url().orElseThrow();
        return audience.equals("https://" + url.getRawAuthority())
                || call.endpoints().stream()
                        .anyMatch(
                                endpoint -> audience.equals(endpoint.endpoint().toString()));
    }

    private static Optional<String> asid(ProxyCall call) {
        return call.token()
                .flatMap(read -> read.identifier("requesting_system", Token.SYSTEM))
                .filter(v -> ASID.matcher(v).matches());
    }

    private static Optional<AccreditedSystem> system(ProxyCall call) {
        return asid(call).flatMap(call.registry()::system);
    }

    private static Optional<String> organisation(ProxyCall call) {
        return call.token()
                .flatMap(read -> read.identifier("requesting_organization", Token.ORGANISATION))
                .filter(value -> ODS_CODE.matcher(value).matches());
    }

    private static boolean matches(Optional<String> value, Pattern form) {
        return value.filter(text -> form.matcher(text).matches()).isPresent();
    }

    private static long number(Token read, String claim) {
        return read.number(claim).orElseThrow();
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }

    private static NamedRule<ProxyCall, ProxyRefusal> claim(String name, String type, Predicate<Token> there) {
        return ofToken(
                "claim." + name,
                "The token has the claim " + name + ", " + type + ".",
                there,
                read -> "The mandatory claim " + name
                        + " from the JWT associated with the Authorisation header is missing");
    }

    private static NamedRule<ProxyCall, ProxyRefusal> ofToken(
            String name, String text, Predicate<Token> kept, Function<Token, String> diagnostics) {
        return rule(
                        name,
                        text,
                        call -> kept.test(call.token().orElseThrow()),
                        call -> diagnostics.apply(call.token().orElseThrow()))
                .given(call -> call.token().isPresent());
    }

    private static NamedRule<ProxyCall, ProxyRefusal> rule(
            String name, String text, Predicate<ProxyCall> kept, Function<ProxyCall, String> diagnostics) {
        return NamedRule.rule("ssp.token." + name, text, kept, call -> ProxyRefusal.token(diagnostics.apply(call)));
    }
}
