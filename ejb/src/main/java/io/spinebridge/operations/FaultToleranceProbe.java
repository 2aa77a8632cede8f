package io.spinebridge.operations;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.faulttolerance.Retry;

/**
 * Tells whether MicroProfile Fault Tolerance is at work in this deployment. Payara ignores its annotations in an EAR without a word, unless a
 * class of one of the EAR's web modules bears one too.
 */
@ApplicationScoped
public class FaultToleranceProbe {

    /**
     * Fails at the first call with a counter, and succeeds at the second, which only Fault Tolerance makes.
     *
     * @param calls counts
     * @throws IllegalStateException when nobody repeated the call
     */
    @Retry(maxRetries = 1, delay = 0, jitter = 0, retryOn = IllegalStateException.class)
    public void failOnce(AtomicInteger calls) {
        if (calls.incrementAndGet() == 1) {
            throw new IllegalStateException("MicroProfile Fault Tolerance is not active");
        }
    }
}
