package io.spinebridge.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Whether the pages are there. Without this class Payara would not see the checks of the EJB module either. Thread safe. */
@Liveness
@ApplicationScoped
public class PagesCheck implements HealthCheck {

    /** For the container. */
    public PagesCheck() {}

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.up(application() + "-spine-pages");
    }

    /** Two copies in one server differ by it. */
    private static String application() {
        try {
            return InitialContext.doLookup("java:app/AppName");
        } catch (NamingException outsideAnApplication) {
            return "spinebridge";
        }
    }
}
