package io.spinebridge.simulator.validation;

import static io.spinebridge.simulator.validation.CommonRule.rule;
import static io.spinebridge.simulator.validation.CommonRule.token;
import static io.spinebridge.simulator.validation.CommonRule.unless;

import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Checks of the bearer token that services have in common (<em>Spine Core: Security, JSON Web Tokens</em>); each service puts them in its own
 * order, under its own ids and with its own words where they differ. Thread safe.
 */
public final class TokenChecks {

    private static final long LIFE_SECONDS = 300;
    private static final long TOLERANCE_SECONDS = 30;

    private final String prefix;
    private final Clock clock;
    private final boolean strict;

    /**
     * Makes the checks of a service.
     *
     * @param prefix beginning of the rules' ids, for example {@code token}
     * @param clock the Spine's time
     * @param strict as literal as NHS assurance, or as lenient as the real Spine is known to be
     */
    public TokenChecks(String prefix, Clock clock, boolean strict) {
        this.prefix = prefix + ".";
        this.clock = clock;
        this.strict = strict;
    }

    /** There is a token at all. */
    public CommonRule present() {
        return rule(
                prefix + "present",
                "There is an Authorization header.",
                a -> unless(supplied(a), token("The Authorisation header must be supplied")));
    }

    /** It has the form of an unsigned JWT. */
    public CommonRule form() {
        return rule(
                        prefix + "form",
                        "It is Bearer, then header, claims and an empty signature in unpadded base64url, ending with a dot.",
                        a -> unless(
                                Token.hasForm(a.header("authorization"), strict),
                                token("The JWT associated with the Authorisation header must have the 3 sections")))
                .given(TokenChecks::supplied);
    }

    /** Its sections are JSON. */
    public CommonRule json() {
        return rule(
                        prefix + "json",
                        "Header and claims are JSON objects.",
                        a -> unless(
                                a.token().isPresent(),
                                token("The Authorisation header must be supplied as a valid JWT.")))
                .given(a -> Token.hasForm(a.header("authorization"), false));
    }

    /** Its own header says that it is unsigned. */
    public CommonRule header() {
        return ofToken(
                prefix + "header",
                "The token's header is exactly alg none and typ JWT.",
                read -> read.header().equals(Map.of("alg", "none", "typ", "JWT")),
                read -> "The header of the JWT associated with the Authorisation header is invalid");
    }

    /** It has a claim that is a text. */
    public CommonRule text(String name) {
        return claim(name, "a text", read -> read.hasText(name));
    }

    /** It has a claim that is a whole number. */
    public CommonRule number(String name) {
        return claim(name, "a whole number", read -> read.number(name).isPresent());
    }

    private CommonRule claim(String name, String type, Predicate<Token> there) {
        return ofToken(
                prefix + "claim." + name,
                "The token has the claim " + name + ", " + type + ".",
                there,
                read -> "The mandatory claim " + name
                        + " from the JWT associated with the Authorisation header is missing");
    }

    /** It lives for five minutes. */
    public CommonRule life(Function<Token, String> diagnostics) {
        return time(
                "life",
                "The token expires exactly 300 seconds after it was issued.",
                diagnostics,
                (iat, exp) -> exp - iat == LIFE_SECONDS);
    }

    /** It is in force. */
    public CommonRule current(Function<Token, String> diagnostics) {
        return time(
                "current",
                "The token was not issued in the future and has not expired, give or take 30 seconds.",
                diagnostics,
                (iat, exp) -> {
                    long now = clock.instant().getEpochSecond();
                    return iat <= now + TOLERANCE_SECONDS && exp >= now - TOLERANCE_SECONDS;
                });
    }

    private CommonRule time(String id, String text, Function<Token, String> diagnostics, BiPredicate<Long, Long> kept) {
        Function<String, Predicate<Arrival>> number =
                claim -> a -> a.token().flatMap(read -> read.number(claim)).isPresent();
        return ofToken(
                        prefix + id,
                        text,
                        read -> kept.test(
                                read.number("iat").orElseThrow(),
                                read.number("exp").orElseThrow()),
                        diagnostics)
                .given(number.apply("iat"))
                .given(number.apply("exp"))
                .onlyIf(strict);
    }

    /** It is for the address that was called. */
    public CommonRule audience() {
        return rule(
                        prefix + "audience",
                        "The audience is the request's URL without its query.",
                        a -> unless(
                                isAudience(a, origin(a) + a.request().uri().getRawPath()),
                                token("The aud claim must be the URL of the endpoint")))
                .given(a -> a.has("aud"));
    }

    /** It is for the host that was called. */
    public CommonRule audienceIsHost() {
        return rule(
                        prefix + "audience",
                        "The audience is the service's host: scheme, name and port alone.",
                        a -> unless(isAudience(a, origin(a)), token("The aud claim must be the URL of the service")))
                .given(a -> a.has("aud"));
    }

    private boolean isAudience(Arrival a, String wanted) {
        String audience = a.claim("aud");
        return strict ? audience.equals(wanted) : audience.equals(origin(a)) || audience.startsWith(origin(a) + "/");
    }

    private static String origin(Arrival a) {
        URI request = a.request().uri();
        return request.getScheme() + "://" + request.getRawAuthority();
    }

    private static boolean supplied(Arrival a) {
        return !a.header("authorization").isEmpty();
    }

    /** A rule about a token that could be read. */
    public static CommonRule ofToken(
            String id, String text, Predicate<Token> kept, Function<Token, String> diagnostics) {
        return rule(id, text, a -> {
                    Token read = a.token().orElseThrow();
                    return unless(kept.test(read), token(diagnostics.apply(read)));
                })
                .given(a -> a.token().isPresent());
    }

    /** A claim's value behind its naming system. */
    static Optional<String> identifier(Arrival a, String claim, String system) {
        return a.token().flatMap(read -> read.identifier(claim, system));
    }
}
