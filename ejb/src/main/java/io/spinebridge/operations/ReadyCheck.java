package io.spinebridge.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Whether calls can be made. Thread safe. */
@Readiness
@ApplicationScoped
public class ReadyCheck implements HealthCheck {

    private final ModuleWatch watch;

    /** For the container's proxy. */
    protected ReadyCheck() {
        this(null);
    }

    /** Asks this. */
    @Inject
    public ReadyCheck(ModuleWatch watch) {
        this.watch = watch;
    }

    @Override
    public HealthCheckResponse call() {
        return watch.health().ready();
    }
}
