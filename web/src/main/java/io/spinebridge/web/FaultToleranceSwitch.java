package io.spinebridge.web;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.faulttolerance.Retry;

/**
 * Switches MicroProfile Fault Tolerance on for the whole EAR.
 *
 * <p>Payara decides per application whether Fault Tolerance applies by looking for its annotations, and it looks in WAR
 * archives alone. The annotations that matter stand on the gateway in {@code spinebridge-ejb.jar}, where they would be ignored
 * without a word. One annotated class in a WAR of the same EAR is enough for all modules; this is it. Nobody calls it. A host
 * that puts the EJB module into its own EAR needs such a class in a WAR of its own.
 */
@ApplicationScoped
public class FaultToleranceSwitch {

    /** Carries the annotation that Payara looks for. */
    @Retry(maxRetries = 0)
    public void present() {
        // its annotation is all that is wanted
    }
}
