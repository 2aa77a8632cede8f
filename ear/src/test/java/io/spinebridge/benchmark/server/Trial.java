package io.spinebridge.benchmark.server;

import java.io.Serializable;
import java.time.Duration;

/**
 * One contender doing one thing for a while.
 *
 * @param contender who
 * @param operation what
 * @param patient whose, an NHS number
 * @param atLeast what a call must at least find, in entries or bytes, to count as answered
 * @param threads how many call at the same time, each without a pause
 * @param time for how long; each thread makes one call whatever the time
 * @param rehearsed whether each thread makes one call before it is measured, so that its connection stands
 * @param renewals the interval at which our certificate is renewed meanwhile; zero where it is not
 */
public record Trial(
        Contender contender,
        Operation operation,
        String patient,
        long atLeast,
        int threads,
        Duration time,
        boolean rehearsed,
        Duration renewals)
        implements Serializable {}
