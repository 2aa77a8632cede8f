package io.spinebridge.benchmark.server;

import java.io.Serializable;
import java.util.List;

/**
 * What a trial took.
 *
 * @param nanos how long each call took that was answered
 * @param elapsedNanos from the first call's beginning to the last one's end
 * @param cpuNanos of the whole server, compilation and garbage collection with it
 * @param allocatedBytes of all threads of the server that live at the end
 * @param failures kinds of exceptions, one for each call that was not answered
 */
public record Measurement(long[] nanos, long elapsedNanos, long cpuNanos, long allocatedBytes, List<String> failures)
        implements Serializable {}
