package io.spinebridge.simulator.validation;

import static io.spinebridge.simulator.validation.CommonRule.always;
import static io.spinebridge.simulator.validation.CommonRule.ofToken;
import static io.spinebridge.simulator.validation.CommonRule.token;
import static io.spinebridge.simulator.validation.CommonRule.unless;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rules of the bearer token, with the Spine's own words (<em>Spine Core: Security, JSON Web Tokens</em>). Thread safe. */
final class TokenRules {

    static final String SYSTEM = "https://fhir.nhs.uk/Id/accredited-system";
    static final String ORGANISATION = "https://fhir.nhs.uk/Id/ods-organization-code";
    static final String ROLE_PROFILE = "https://fhir.nhs.uk/Id/sds-role-profile-id";

    private static final List<String> TEXT_CLAIMS = List.of("iss", "sub", "aud", "reason_for_request", "scope", "requesting_system",
            "requesting_organization", "requesting_user");
    private static final long LIFE_SECONDS = 300;
    private static final long TOLERANCE_SECONDS = 30;

    private final KnownSystems known;
    private final Clock clock;

    TokenRules(KnownSystems known, Clock clock) {
        this.known = known;
        this.clock = clock;
    }

    List<CommonRule> rules() {
        List<CommonRule> rules = new ArrayList<>();
        rules.add(always("token.present", "There is an Authorization header.",
                a -> unless(!a.header("authorization").isEmpty(), token("The Authorisation header must be supplied"))));
        rules.add(always("token.form", "It is Bearer, then header, claims and an empty signature in unpadded base64url, ending with a dot.",
                a -> unless(Token.hasForm(a.header("authorization")),
                        token("The JWT associated with the Authorisation header must have the 3 sections"))));
        rules.add(new CommonRule("token.json", "Header and claims are JSON objects.", a -> true,
                a -> Token.hasForm(a.header("authorization")),
                a -> unless(a.token().isPresent(), token("The Authorisation header must be supplied as a valid JWT."))));
        rules.add(ofToken("token.header", "The token's header is exactly alg none and typ JWT.",
                a -> unless(a.token().orElseThrow().header().equals(Map.of("alg", "none", "typ", "JWT")),
                        token("The header of the JWT associated with the Authorisation header is invalid"))));
        for (String claim : TEXT_CLAIMS) {
            rules.add(claim(claim, a -> !a.token().orElseThrow().text(claim).isBlank()));
        }
        rules.add(claim("exp", a -> a.token().orElseThrow().number("exp").isPresent()));
        rules.add(claim("iat", a -> a.token().orElseThrow().number("iat").isPresent()));
        rules.add(time("token.life", "The token expires exactly 300 seconds after it was issued.",
                "The exp claim must be 300 seconds after the iat claim", (iat, exp) -> exp - iat == LIFE_SECONDS));
        rules.add(time("token.current", "The token was not issued in the future and has not expired, give or take 30 seconds.",
                "The JWT associated with the Authorisation header has expired or is not valid yet",
                (iat, exp) -> iat <= clock.instant().getEpochSecond() + TOLERANCE_SECONDS
                        && exp >= clock.instant().getEpochSecond() - TOLERANCE_SECONDS));
        rules.addAll(parties());
        rules.add(ofToken("token.reason", "The reason for the request is directcare.",
                a -> unless(a.token().orElseThrow().text("reason_for_request").equals("directcare"),
                        token("reason_for_request (" + a.token().orElseThrow().text("reason_for_request")
                                + ") must be \u2018directcare\u2019"))));
        rules.add(ofToken("token.audience", "The audience is the request's URL without its query.",
                a -> unless(a.token().orElseThrow().text("aud").equals(withoutQuery(a.request().uri())),
                        token("The aud claim must be the URL of the endpoint"))));
        return rules;
    }

    private List<CommonRule> parties() {
        return List.of(
                ofToken("token.subject", "The subject is the requesting user.", a -> {
                    Token t = a.token().orElseThrow();
                    return unless(t.text("sub").equals(t.text("requesting_user")), token("requesting_user (" + t.text("requesting_user")
                            + ") and sub (" + t.text("sub") + ") claim\u2019s values must match"));
                }),
                ofToken("token.user", "The requesting user is a role profile id.", a -> unless(
                        a.token().orElseThrow().identifier("requesting_user", ROLE_PROFILE).filter(id -> id.matches("[0-9]+")).isPresent(),
                        token("requesting_user (" + a.token().orElseThrow().text("requesting_user")
                                + ") must be of the form [https://fhir.nhs.uk/Id/sds-role-profile-id|[SDSRoleProfileID]]"))),
                ofToken("token.system", "The requesting system is an ASID of 12 digits.", a -> unless(system(a).matches("[0-9]{12}"),
                        token("requesting_system (" + a.token().orElseThrow().text("requesting_system")
                                + ") must be of the form [https://fhir.nhs.uk/Id/accredited-system/[ASID]]"))),
                ofToken("token.system.known", "The requesting system is known.", a -> unless(known.find(system(a)).isPresent(),
                        token("The ASID defined in the requesting_system (" + system(a) + ") is unknown"))),
                ofToken("token.system.sender", "The requesting system is the one of FromASID.",
                        a -> unless(system(a).equals(a.header("fromasid")), token("The ASID defined in the requesting_system (" + system(a)
                                + ") does not match the FromASID in the request"))),
                ofToken("token.organisation", "The requesting organisation is an ODS code.",
                        a -> unless(!organisation(a).isEmpty(), token("requesting_organisation ("
                                + a.token().orElseThrow().text("requesting_organization")
                                + ") must be of the form [https://fhir.nhs.uk/Id/ods-organization-code/[ODSCode]"))),
                ofToken("token.organisation.known", "The requesting organisation is known.",
                        a -> unless(known.knowsOrganisation(organisation(a)), token("The ODS code defined in the requesting_organisation("
                                + organisation(a) + ") is unknown"))),
                ofToken("token.organisation.system", "The requesting system belongs to the requesting organisation.",
                        a -> unless(known.find(system(a)).filter(s -> s.organisations().contains(organisation(a))).isPresent(),
                                token("requesting_system ASID (" + system(a)
                                        + ") is not associated with the requesting_organisation ODS code (" + organisation(a) + ")"))));
    }

    private static CommonRule claim(String name, java.util.function.Predicate<Arrival> there) {
        return ofToken("token.claim." + name, "The token has the claim " + name + ", of the right type.", a -> unless(there.test(a),
                token("The mandatory claim " + name + " from the JWT associated with the Authorisation header is missing")));
    }

    private interface Times {
        boolean fit(long iat, long exp);
    }

    private static CommonRule time(String id, String text, String diagnostics, Times times) {
        return new CommonRule(id, text, a -> true,
                a -> a.token().filter(t -> t.number("iat").isPresent() && t.number("exp").isPresent()).isPresent(),
                a -> unless(times.fit(a.token().orElseThrow().number("iat").orElseThrow(),
                        a.token().orElseThrow().number("exp").orElseThrow()), token(diagnostics)));
    }

    private static String system(Arrival a) {
        return a.token().flatMap(t -> t.identifier("requesting_system", SYSTEM)).orElse("");
    }

    private static String organisation(Arrival a) {
        Optional<String> code = a.token().flatMap(t -> t.identifier("requesting_organization", ORGANISATION));
        return code.filter(c -> c.matches("[0-9A-Za-z]{1,12}")).orElse("");
    }

    private static String withoutQuery(URI uri) {
        String text = uri.toString();
        return text.indexOf('?') < 0 ? text : text.substring(0, text.indexOf('?'));
    }
}
