package io.spinebridge.host;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** The health of a hospital's own application. */
@Liveness
@ApplicationScoped
public class HostHealth implements HealthCheck {

    /** For the container. */
    public HostHealth() {}

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.up("host");
    }
}
