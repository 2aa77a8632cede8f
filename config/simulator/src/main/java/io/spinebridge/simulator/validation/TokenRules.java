package io.spinebridge.simulator.validation;

import static io.spinebridge.simulator.validation.CommonRule.rule;
import static io.spinebridge.simulator.validation.CommonRule.token;
import static io.spinebridge.simulator.validation.CommonRule.unless;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The rules of the bearer token itself, with the Spine's own words where it has some (<em>Spine Core: Security, JSON Web Tokens</em>).
 * Thread safe.
 */
final class TokenRules {

    private static final List<String> TEXT_CLAIMS = List.of("iss", "sub", "aud", "reason_for_request", "scope", "requesting_system",
            "requesting_organization", "requesting_user");
    private static final long LIFE_SECONDS = 300;
    private static final long TOLERANCE_SECONDS = 30;

    private final Clock clock;
    private final boolean strict;
    private final PartyRules parties;

    TokenRules(KnownSystems known, Clock clock, boolean strict) {
        this.clock = clock;
        this.strict = strict;
        this.parties = new PartyRules(known);
    }

    List<CommonRule> rules() {
        List<CommonRule> rules = new ArrayList<>(form());
        TEXT_CLAIMS.forEach(name -> rules.add(claim(name, "a text", read -> read.hasText(name))));
        // The real Spine has been seen to take tokens without them.
        rules.add(claim("exp", "a whole number", read -> read.number("exp").isPresent()).onlyIf(strict));
        rules.add(claim("iat", "a whole number", read -> read.number("iat").isPresent()).onlyIf(strict));
        rules.addAll(times());
        rules.addAll(parties.rules());
        rules.addAll(purpose());
        return rules;
    }

    private List<CommonRule> form() {
        Predicate<Arrival> supplied = a -> !a.header("authorization").isEmpty();
        return List.of(
                rule("token.present", "There is an Authorization header.",
                        a -> unless(supplied.test(a), token("The Authorisation header must be supplied"))),
                rule("token.form", "It is Bearer, then header, claims and an empty signature in unpadded base64url, ending with a dot.",
                        a -> unless(Token.hasForm(a.header("authorization"), strict),
                                token("The JWT associated with the Authorisation header must have the 3 sections"))).given(supplied),
                rule("token.json", "Header and claims are JSON objects.",
                        a -> unless(a.token().isPresent(), token("The Authorisation header must be supplied as a valid JWT.")))
                        .given(a -> Token.hasForm(a.header("authorization"), false)),
                ofToken("token.header", "The token's header is exactly alg none and typ JWT.",
                        read -> read.header().equals(Map.of("alg", "none", "typ", "JWT")),
                        read -> "The header of the JWT associated with the Authorisation header is invalid"));
    }

    private List<CommonRule> times() {
        BiPredicate<Long, Long> current = (iat, exp) -> {
            long now = clock.instant().getEpochSecond();
            return iat <= now + TOLERANCE_SECONDS && exp >= now - TOLERANCE_SECONDS;
        };
        return List.of(
                time("token.life", "The token expires exactly 300 seconds after it was issued.",
                        "The exp claim must be 300 seconds after the iat claim", (iat, exp) -> exp - iat == LIFE_SECONDS),
                time("token.current", "The token was not issued in the future and has not expired, give or take 30 seconds.",
                        "The JWT associated with the Authorisation header has expired or is not valid yet", current));
    }

    private List<CommonRule> purpose() {
        return List.of(
                ofToken("token.reason", "The reason for the request is directcare.",
                        read -> read.text("reason_for_request").equals("directcare"),
                        read -> "reason_for_request (" + read.text("reason_for_request") + ") must be \u2018directcare\u2019")
                        .given(a -> a.has("reason_for_request")),
                rule("token.audience", "The audience is the request's URL without its query.",
                        a -> unless(isAudience(a), token("The aud claim must be the URL of the endpoint")))
                        .given(a -> a.has("aud")));
    }

    private boolean isAudience(Arrival a) {
        String audience = a.token().orElseThrow().text("aud");
        URI request = a.request().uri();
        String origin = request.getScheme() + "://" + request.getRawAuthority();
        return strict
                ? audience.equals(origin + request.getRawPath())
                : audience.equals(origin) || audience.startsWith(origin + "/");
    }

    private static CommonRule claim(String name, String type, Predicate<Token> there) {
        return ofToken("token.claim." + name, "The token has the claim " + name + ", " + type + ".", there,
                read -> "The mandatory claim " + name + " from the JWT associated with the Authorisation header is missing");
    }

    private CommonRule time(String id, String text, String diagnostics, BiPredicate<Long, Long> kept) {
        Function<String, Predicate<Arrival>> number = claim -> a -> a.token().flatMap(read -> read.number(claim)).isPresent();
        return ofToken(id, text,
                read -> kept.test(read.number("iat").orElseThrow(), read.number("exp").orElseThrow()), read -> diagnostics)
                .given(number.apply("iat"))
                .given(number.apply("exp"))
                .onlyIf(strict);
    }

    static CommonRule ofToken(String id, String text, Predicate<Token> kept, Function<Token, String> diagnostics) {
        return rule(id, text, a -> {
            Token read = a.token().orElseThrow();
            return unless(kept.test(read), token(diagnostics.apply(read)));
        }).given(a -> a.token().isPresent());
    }

    /** A claim's value behind its naming system. */
    static Optional<String> identifier(Arrival a, String claim, String system) {
        return a.token().flatMap(read -> read.identifier(claim, system));
    }
}
