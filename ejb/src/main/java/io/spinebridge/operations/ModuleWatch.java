package io.spinebridge.operations;

import io.spinebridge.bridge.CurrentBridge;
import io.spinebridge.bridge.ModuleState;
import io.spinebridge.diagnosis.Diagnoser;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** Everything by which administrators watch the module, from its start to its end. Thread safe. */
@ApplicationScoped
public class ModuleWatch {

    private final ModuleState state;
    private final Instance<MetricRegistry> registries;
    private final Readiness readiness;
    private final RequestThreads threads = RequestThreads.ofThisServer();
    private volatile ModuleName name = new ModuleName("spinebridge");
    private volatile Optional<PublishedMetrics> metrics = Optional.empty();
    private volatile Management management;

    /** For the container's proxy. */
    protected ModuleWatch() {
        this(null, null);
    }

    /** Shows nothing yet. */
    @Inject
    public ModuleWatch(CurrentBridge bridge, Instance<MetricRegistry> registries) {
        this.state = bridge;
        this.registries = registries;
        this.readiness = new Readiness(bridge, Clock.systemUTC());
    }

    /** Begins to show the module in JMX and, where the server has MicroProfile Metrics, there. To be called once, on a thread of the application. */
    public void start() {
        name = ModuleName.ofThisApplication();
        management = Management.of(
                ManagementFactory.getPlatformMBeanServer(),
                name,
                state,
                readiness,
                new Diagnoses(state, Diagnoser.Surroundings.ofThisServer()),
                threads);
        if (registries.isResolvable()) {
            PublishedMetrics published =
                    new PublishedMetrics(registries.get(), name.application(), state, readiness, threads);
            published.refresh();
            state.measurements().listen(published);
            metrics = Optional.of(published);
        }
    }

    /** How the module is, for a probe of health; figures of organisations that are new are shown from then on. */
    HealthReport health() {
        metrics.ifPresent(PublishedMetrics::refresh);
        return new HealthReport(name.application(), state, readiness, threads);
    }

    @PreDestroy
    void end() {
        if (management != null) {
            management.close();
        }
    }
}
