package io.spinebridge.simulator.validation;

import io.spinebridge.simulator.rule.Refusal;
import io.spinebridge.simulator.rule.Rule;
import java.time.Clock;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * When a token was issued and expires. A lenient Spine does not look. Thread safe.
 *
 * @param <Q> what comes with the token
 * @param <R> how a broken rule is answered
 */
public final class TokenTimes<Q extends TokenBearer, R extends Refusal> {

    private static final long LIFE_SECONDS = 300;
    private static final long TOLERANCE_SECONDS = 30;

    private final TokenChecks<Q, R> checks;
    private final Clock clock;
    private final boolean strict;

    /**
     * Makes the checks of a service.
     *
     * @param clock the Spine's time
     * @param strict whether they are in force
     */
    public TokenTimes(TokenChecks<Q, R> checks, Clock clock, boolean strict) {
        this.checks = checks;
        this.clock = clock;
        this.strict = strict;
    }

    /** It lives for five minutes. */
    public Rule<Q, R> life(Function<Token, String> diagnostics) {
        return time(
                "life",
                "The token expires exactly 300 seconds after it was issued.",
                diagnostics,
                (iat, exp) -> exp - iat == LIFE_SECONDS);
    }

    /** It is in force. */
    public Rule<Q, R> current(Function<Token, String> diagnostics) {
        return time(
                "current",
                "The token was not issued in the future and has not expired, give or take 30 seconds.",
                diagnostics,
                (iat, exp) -> {
                    long now = clock.instant().getEpochSecond();
                    return iat <= now + TOLERANCE_SECONDS && exp >= now - TOLERANCE_SECONDS;
                });
    }

    private Rule<Q, R> time(
            String name, String text, Function<Token, String> diagnostics, BiPredicate<Long, Long> kept) {
        return checks.ofToken(
                        name,
                        text,
                        read -> kept.test(
                                read.number("iat").orElseThrow(),
                                read.number("exp").orElseThrow()),
                        diagnostics)
                .given(request -> request.token()
                        .filter(read -> read.number("iat").isPresent()
                                && read.number("exp").isPresent())
                        .isPresent())
                .onlyIf(strict);
    }
}
