package io.spinebridge.http;

import java.time.Duration;

/**
 * How long something may take, and who says so.
 *
 * @param allowed the time; zero or less when it is used up
 * @param setting key of the setting that an administrator would change
 */
public record TimeLimit(Duration allowed, String setting) {

    static final String CALL = "spinebridge.timeout.call";
    static final String STREAM = "spinebridge.timeout.stream";
    static final String OPERATION = "spinebridge.timeout.operation";

    /** Whether there is no time left. */
    public boolean usedUp() {
        return allowed.isZero() || allowed.isNegative();
    }

    /** This one, or what is left to the operation under way where that is shorter. */
    public TimeLimit withinOperation() {
        return Operation.left().map(this::orShorter).orElse(this);
    }

    /** This one, or another one that is shorter. */
    TimeLimit orShorter(TimeLimit other) {
        return other.allowed().compareTo(allowed) < 0 ? other : this;
    }
}
