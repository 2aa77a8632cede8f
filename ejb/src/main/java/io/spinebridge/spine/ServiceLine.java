package io.spinebridge.spine;

import java.util.function.Supplier;

/**
 * The way to one service of the Spine, guarded: implementations are CDI beans, one per service, whose method bears circuit breaker
 * and bulkhead, so that a service which is ill does not take the others with it.
 */
@FunctionalInterface
public interface ServiceLine {

    /** Runs one request, guarded. */
    <T> T exchange(Supplier<T> request);
}
