package io.spinebridge.measurement;

import io.spinebridge.configuration.SpineService;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** All figures of this start of the module. They outlive a change of settings. Thread safe. */
public final class Measurements {

    private final Map<Owner, ServiceMeter> meters = new ConcurrentHashMap<>();
    private final List<MeasurementListener> listeners = new CopyOnWriteArrayList<>();

    private record Owner(String organisation, SpineService service) {}

    /** The meter of a service, the same for ever: to be asked for once, and held. */
    public ServiceMeter of(String organisation, SpineService service) {
        return meters.computeIfAbsent(
                new Owner(organisation, service), owner -> new ServiceMeter(organisation, service, this::ended));
    }

    private void ended(CallSeries series, String outcome, int repeats, Duration took) {
        for (MeasurementListener listener : listeners) {
            listener.ended(series, outcome, repeats, took);
        }
    }

    /** Has somebody told of each call from now on. */
    public void listen(MeasurementListener listener) {
        listeners.add(listener);
    }

    /** How all calls went so far, by organisation, service and interaction. */
    public List<CallCount> calls() {
        return meters.values().stream()
                .flatMap(ServiceMeter::calls)
                .sorted(Comparator.comparing(count -> count.series().organisation()
                        + " " + count.series().service()
                        + " " + count.series().interaction()))
                .toList();
    }
}
