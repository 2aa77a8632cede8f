package io.spinebridge.operations;

import io.spinebridge.bridge.CurrentBridge;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** Has the module watched, from its start to its end. Thread safe. */
@ApplicationScoped
public class ModuleWatch {

    private final CurrentBridge bridge;
    private final Instance<MetricRegistry> registries;
    private Watched watched;

    /** For the container's proxy. */
    protected ModuleWatch() {
        this(null, null);
    }

    /** Shows nothing yet. */
    @Inject
    public ModuleWatch(CurrentBridge bridge, Instance<MetricRegistry> registries) {
        this.bridge = bridge;
        this.registries = registries;
    }

    /** Begins to show the module in JMX and, where the server has MicroProfile Metrics, there. To be called on a thread of the application. */
    public void start() {
        watched();
    }

    /** How the module is, for a probe of health. */
    HealthReport health() {
        return watched().health();
    }

    private synchronized Watched watched() {
        if (watched == null) {
            watched = new Watched(
                    ModuleName.ofThisApplication(),
                    bridge.state(),
                    registries.isResolvable() ? Optional.of(registries.get()) : Optional.empty());
        }
        return watched;
    }

    @PreDestroy
    synchronized void end() {
        if (watched != null) {
            watched.close();
        }
    }
}
