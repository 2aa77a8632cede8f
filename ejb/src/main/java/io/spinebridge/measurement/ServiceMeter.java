package io.spinebridge.measurement;

import io.spinebridge.configuration.SpineService;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/** Counts what one organisation has of one service. Held by those who make its calls, for as long as the module runs. Thread safe. */
public final class ServiceMeter {

    /** How a call ended that succeeded. */
    public static final String OK = "ok";

    private final String organisation;
    private final SpineService service;
    private final MeasurementListener listener;
    private final Map<String, CallCounter> interactions = new ConcurrentHashMap<>();
    private final LongAdder sent = new LongAdder();
    private final LongAdder received = new LongAdder();

    ServiceMeter(String organisation, SpineService service, MeasurementListener listener) {
        this.organisation = organisation;
        this.service = service;
        this.listener = listener;
    }

    /** One that nobody reads. */
    public static ServiceMeter unread(SpineService service) {
        return new ServiceMeter("", service, (series, outcome, repeats, took) -> {});
    }

    /**
     * Counts a call.
     *
     * @param interactionId id of its interaction; empty when it ended before that was known
     * @param outcome {@link #OK}, or the simple name of the exception that the host gets
     * @param repeats attempts beyond its first
     * @param took from its beginning to its answer
     */
    public void ended(String interactionId, String outcome, int repeats, Duration took) {
        CallCounter counter = interactions.computeIfAbsent(
                interactionId.isEmpty() ? CallSeries.NO_INTERACTION : interactionId,
                id -> new CallCounter(new CallSeries(organisation, service, id)));
        counter.ended(outcome, repeats, took);
        listener.ended(counter.series(), outcome, repeats, took);
    }

    /** Counts bytes of a request's body. */
    public void sent(long bytes) {
        sent.add(bytes);
    }

    /** Counts bytes of an answer's body. */
    public void received(long bytes) {
        received.add(bytes);
    }

    /** Whose calls these are. */
    public String organisation() {
        return organisation;
    }

    /** Which service's calls these are. */
    public SpineService service() {
        return service;
    }

    /** Bytes of requests' bodies so far. */
    public long bytesSent() {
        return sent.sum();
    }

    /** Bytes of answers' bodies so far. */
    public long bytesReceived() {
        return received.sum();
    }

    Stream<CallCount> calls() {
        return interactions.values().stream().map(CallCounter::count);
    }
}
