package io.spinebridge.operations;

import io.spinebridge.bridge.ModuleState;
import io.spinebridge.diagnosis.Diagnoser;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** Everything by which administrators watch a module, joined. Thread safe. */
final class Watched implements AutoCloseable {

    private final ModuleName name;
    private final ModuleState state;
    private final Readiness readiness;
    private final RequestThreads threads = RequestThreads.ofThisServer();
    private final Optional<PublishedMetrics> metrics;
    private final Management management;

    /**
     * Shows it in JMX, and in MicroProfile Metrics where there is a registry.
     *
     * @param state the object itself and no proxy of the container's: administrators' threads are none of the application
     */
    Watched(ModuleName name, ModuleState state, Optional<MetricRegistry> registry) {
        this.name = name;
        this.state = state;
        this.readiness = new Readiness(state, Clock.systemUTC());
        this.management = Management.of(
                ManagementFactory.getPlatformMBeanServer(),
                name,
                state,
                readiness,
                new Diagnoses(state, Diagnoser.Surroundings.ofThisServer()),
                threads);
        this.metrics = registry.map(its -> new PublishedMetrics(its, name.application(), state, readiness, threads));
        metrics.ifPresent(state.measurements()::listen);
        metrics.ifPresent(PublishedMetrics::refresh);
    }

    /** How the module is, for a probe of health; figures of organisations that are new are shown from then on. */
    HealthReport health() {
        metrics.ifPresent(PublishedMetrics::refresh);
        return new HealthReport(name.application(), state, readiness, threads);
    }

    @Override
    public void close() {
        management.close();
    }
}
