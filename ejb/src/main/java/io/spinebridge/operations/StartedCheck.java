package io.spinebridge.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/** Whether the module has looked at its settings. Thread safe. */
@Startup
@ApplicationScoped
public class StartedCheck implements HealthCheck {

    private final ModuleWatch watch;

    /** For the container's proxy. */
    protected StartedCheck() {
        this(null);
    }

    /** Asks this. */
    @Inject
    public StartedCheck(ModuleWatch watch) {
        this.watch = watch;
    }

    @Override
    public HealthCheckResponse call() {
        return watch.health().started();
    }
}
