package io.spinebridge.http;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * How long an operation may take, as one set of settings has it.
 *
 * @param allowed {@code spinebridge.timeout.operation}
 * @param clock by which it is measured
 */
public record OperationTime(Duration allowed, Clock clock) {

    /** Does something within the operation under way, which may take this long from its first such part on; without one, as one. */
    public <T> T spend(Supplier<T> work) {
        return Operation.join(() -> {
            Operation.allow(allowed, clock);
            return work.get();
        });
    }
}
