package io.spinebridge.operations;

import io.spinebridge.bridge.ModuleState;
import io.spinebridge.bridge.OrganisationState;
import io.spinebridge.measurement.CallSeries;
import io.spinebridge.measurement.MeasurementListener;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.Histogram;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/**
 * The module's figures in MicroProfile Metrics, at the server's {@code /metrics}. Counters and histograms are made when there is something to count, and
 * held. Tags are words of our own: application, organisation, service, interaction, outcome. Thread safe.
 *
 * <p>Times are milliseconds in a histogram without a unit: Payara 6.2025.9 shows quantiles of timers in nanoseconds under a name that says seconds. Its
 * buckets are in {@code META-INF/microprofile-config.properties}.
 */
final class PublishedMetrics implements MeasurementListener {

    private static final Metadata CALLS = described("spinebridge_calls", "calls, by how they ended");
    private static final Metadata REPEATS = described("spinebridge_call_repeats", "attempts beyond each call's first");
    private static final Metadata TIMES =
            described("spinebridge_call_milliseconds", "time from a call's beginning to its answer, waits included");

    private final MetricRegistry registry;
    private final Tag application;
    private final ModuleState state;
    private final OrganisationGauges gauges;
    private final Map<CallSeries, Series> series = new ConcurrentHashMap<>();
    private Set<String> shown = Set.of();

    private record Series(Histogram times, Counter repeats, Map<String, Counter> outcomes) {}

    /**
     * Publishes nothing yet.
     *
     * @param registry of the application
     * @param application its name
     * @param threads those that serve requests
     */
    PublishedMetrics(
            MetricRegistry registry,
            String application,
            ModuleState state,
            Readiness readiness,
            RequestThreads threads) {
        this.registry = registry;
        this.application = new Tag("application", application);
        this.state = state;
        this.gauges = new OrganisationGauges(registry, this.application, state, readiness);
        registry.gauge(
                described("spinebridge_requests_at_once", "requests that the server takes at once; -1 when unknown"),
                () -> threads.atOnce().orElse(-1),
                this.application);
    }

    static Metadata described(String name, String description) {
        return Metadata.builder().withName(name).withDescription(description).build();
    }

    @Override
    public void ended(CallSeries what, String outcome, int repeated, Duration took) {
        Series published = series.computeIfAbsent(what, this::make);
        published
                .outcomes()
                .computeIfAbsent(outcome, first -> counter(what, first))
                .inc();
        published.times().update(took.toMillis());
        if (repeated > 0) {
            published.repeats().inc(repeated);
        }
    }

    private Series make(CallSeries what) {
        return new Series(
                registry.histogram(TIMES, tags(what)),
                registry.counter(REPEATS, tags(what)),
                new ConcurrentHashMap<>());
    }

    private Counter counter(CallSeries what, String outcome) {
        Tag[] tags = tags(what);
        return registry.counter(CALLS, tags[0], tags[1], tags[2], tags[3], new Tag("outcome", outcome));
    }

    private Tag[] tags(CallSeries what) {
        return new Tag[] {
            application,
            OrganisationGauges.organisation(what.organisation()),
            new Tag("service", what.service().key()),
            new Tag("interaction", what.interaction())
        };
    }

    /** Shows the organisations that there are now, and those that are gone no longer. */
    synchronized void refresh() {
        Set<String> now = state.organisations().stream()
                .map(OrganisationState::organisation)
                .collect(Collectors.toUnmodifiableSet());
        if (now.equals(shown)) {
            return;
        }
        now.stream().filter(name -> !shown.contains(name)).forEach(gauges::add);
        shown.stream().filter(name -> !now.contains(name)).forEach(this::forget);
        shown = now;
    }

    private void forget(String name) {
        series.keySet().removeIf(what -> what.organisation().equals(name));
        gauges.remove(name);
    }
}
