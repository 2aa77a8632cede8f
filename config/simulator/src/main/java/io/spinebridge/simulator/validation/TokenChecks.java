package io.spinebridge.simulator.validation;

import io.spinebridge.simulator.rule.Refusal;
import io.spinebridge.simulator.rule.Rule;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Checks of the bearer token that all have in common who take one (<em>Spine Core: Security, JSON Web Tokens</em>); each puts them in its own
 * order, under its own ids and with its own words where they differ. Thread safe.
 *
 * @param <Q> what comes with the token
 * @param <R> how a broken rule is answered
 */
public final class TokenChecks<Q extends TokenBearer, R extends Refusal> {

    private final String prefix;
    private final boolean strict;
    private final Function<String, R> refusal;

    /**
     * Makes the checks of a service.
     *
     * @param prefix beginning of the rules' ids, for example {@code token}
     * @param strict as literal as NHS assurance, or as lenient as the real Spine is known to be
     * @param refusal how a token is refused, given the diagnostics
     */
    public TokenChecks(String prefix, boolean strict, Function<String, R> refusal) {
        this.prefix = prefix + ".";
        this.strict = strict;
        this.refusal = refusal;
    }

    /** There is a token at all. */
    public Rule<Q, R> present() {
        return rule(
                "present",
                "There is an Authorization header.",
                TokenChecks::isSupplied,
                request -> "The Authorisation header must be supplied");
    }

    /** It has the form of an unsigned JWT. */
    public Rule<Q, R> form() {
        return form(request -> Token.hasForm(request.header("authorization"), strict));
    }

    /** It has the form of an unsigned JWT, as a service sees it. */
    public Rule<Q, R> form(Predicate<Q> kept) {
        return rule(
                        "form",
                        "It is Bearer, then header, claims and an empty signature in unpadded base64url, ending with a dot.",
                        kept,
                        request -> "The JWT associated with the Authorisation header must have the 3 sections")
                .given(TokenChecks::isSupplied);
    }

    /** Its sections are JSON. */
    public Rule<Q, R> json() {
        return rule(
                        "json",
                        "Header and claims are JSON objects.",
                        request -> request.token().isPresent(),
                        request -> "The Authorisation header must be supplied as a valid JWT.")
                .given(request -> Token.hasForm(request.header("authorization"), false));
    }

    /** Its own header says that it is unsigned. */
    public Rule<Q, R> header() {
        return ofToken(
                "header",
                "The token's header is exactly alg none and typ JWT.",
                read -> read.header().equals(Map.of("alg", "none", "typ", "JWT")),
                read -> "The header of the JWT associated with the Authorisation header is invalid");
    }

    /** It has a claim that is a text. */
    public Rule<Q, R> text(String name) {
        return claim(name, "a text", read -> read.hasText(name));
    }

    /** It has a claim that is a whole number. */
    public Rule<Q, R> number(String name) {
        return claim(name, "a whole number", read -> read.number(name).isPresent());
    }

    private Rule<Q, R> claim(String name, String type, Predicate<Token> there) {
        return ofToken(
                "claim." + name,
                "The token has the claim " + name + ", " + type + ".",
                there,
                read -> "The mandatory claim " + name
                        + " from the JWT associated with the Authorisation header is missing");
    }

    /** A rule about a token that could be read. */
    public Rule<Q, R> ofToken(String name, String text, Predicate<Token> kept, Function<Token, String> diagnostics) {
        return rule(
                        name,
                        text,
                        request -> kept.test(request.token().orElseThrow()),
                        request -> diagnostics.apply(request.token().orElseThrow()))
                .given(request -> request.token().isPresent());
    }

    /** A rule about the token and what it comes with. */
    public Rule<Q, R> rule(String name, String text, Predicate<Q> kept, Function<Q, String> diagnostics) {
        return Rule.rule(prefix + name, text, kept, request -> refusal.apply(diagnostics.apply(request)));
    }

    private static boolean isSupplied(TokenBearer request) {
        return !request.header("authorization").isEmpty();
    }
}
