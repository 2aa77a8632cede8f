package io.spinebridge.simulator.proxy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Counts each consumer's requests, window by window. Thread safe. */
final class Throttle {

    /**
     * Where a consumer stands.
     *
     * @param allowed whether this request is within the limit
     * @param headers what the proxy tells of it; none without a limit
     */
    record Standing(boolean allowed, Map<String, String> headers) {}

    private record Window(Instant end, int used) {}

    private final Clock clock;
    private final Map<String, Window> windows = new HashMap<>();

    Throttle(Clock clock) {
        this.clock = clock;
    }

    synchronized Standing count(String consumer, ProxyOptions options) {
        if (options.limit() == 0) {
            return new Standing(true, Map.of());
        }
        Instant now = clock.instant();
        Window before = windows.get(consumer);
        Window window = before == null || !now.isBefore(before.end())
                ? new Window(now.plus(options.window()), 1)
                : new Window(before.end(), before.used() + 1);
        windows.put(consumer, window);
        return new Standing(
                window.used() <= options.limit(),
                headers(options.limit(), options.limit() - window.used(), window.end(), now));
    }

    synchronized void forget() {
        windows.clear();
    }

    private static Map<String, String> headers(int limit, int left, Instant end, Instant now) {
        // Rounded up: whoever comes back then is surely not too early.
        long seconds = Math.max(1, (Duration.between(now, end).toMillis() + 999) / 1000);
        return headers(limit, left, seconds);
    }

    /** The proxy's words for a limit, remainder and seconds until it is reset. */
    static Map<String, String> headers(int limit, int left, long seconds) {
        Map<String, String> headers = new HashMap<>(Map.of(
                "X-Rate-Limit-Limit",
                String.valueOf(limit),
                "X-Rate-Limit-Remaining",
                String.valueOf(Math.max(0, left)),
                "X-Rate-Limit-Reset",
                String.valueOf(seconds)));
        if (left < 0) {
            headers.put("Retry-After", String.valueOf(seconds));
        }
        return headers;
    }
}
