package io.spinebridge.benchmark.report;

import io.spinebridge.benchmark.server.ServerState;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Many of our calls, and what they left in the server.
 *
 * @param sample the calls
 * @param before the server, warm
 * @param after the server, when they were made
 */
public record Endurance(Sample sample, ServerState before, ServerState after) {

    private static final double MEGA = 1e6;
    /** The server's own timers keep something too; of 100,000 calls this is a hundred bytes of each. */
    private static final long KEPT_BYTES = 10_000_000;
    /** The server's pools grow and shrink by some. */
    private static final int KEPT_THREADS = 16;

    /** What must hold and does not, in words. */
    List<String> broken() {
        List<String> broken = new ArrayList<>();
        sample.failures().forEach(failure -> broken.add("endurance: Spinebridge failed: " + failure));
        long bytes = after.liveHeapBytes() - before.liveHeapBytes();
        if (bytes > KEPT_BYTES) {
            broken.add(String.format(
                    Locale.ROOT, "endurance: %,d calls left %.1f MB of heap", sample.calls(), bytes / MEGA));
        }
        int threads = after.threads() - before.threads();
        if (threads > KEPT_THREADS) {
            broken.add(String.format(Locale.ROOT, "endurance: %,d calls left %d threads", sample.calls(), threads));
        }
        return broken;
    }

    /** As figures; none of them has a goal, but there are limits. */
    List<SingleFigures.Figure> figures() {
        String calls = String.format(Locale.ROOT, "after %,d calls", sample.calls());
        return List.of(
                new SingleFigures.Figure("live heap, warm (MB)", before.liveHeapBytes() / MEGA, Double.NaN),
                new SingleFigures.Figure("live heap " + calls + " (MB)", after.liveHeapBytes() / MEGA, Double.NaN),
                new SingleFigures.Figure("threads, warm", before.threads(), Double.NaN),
                new SingleFigures.Figure("threads " + calls, after.threads(), Double.NaN));
    }
}
