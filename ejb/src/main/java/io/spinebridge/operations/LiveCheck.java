package io.spinebridge.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Whether the module answers. Thread safe. */
@Liveness
@ApplicationScoped
public class LiveCheck implements HealthCheck {

    private final ModuleWatch watch;

    /** For the container's proxy. */
    protected LiveCheck() {
        this(null);
    }

    /** Asks this. */
    @Inject
    public LiveCheck(ModuleWatch watch) {
        this.watch = watch;
    }

    @Override
    public HealthCheckResponse call() {
        return watch.health().live();
    }
}
