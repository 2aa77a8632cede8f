package io.spinebridge.spine;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.Retry;

/**
 * Repeats reads: at most three times more, as <em>Spine Core: Spine Secure Proxy implementation guide</em> allows, and within two minutes in
 * all. The container's configuration can change that: {@code io.spinebridge.spine.SafeReads/repeat/Retry/maxRetries}.
 */
@ApplicationScoped
public class SafeReads {

    /** Runs a read until it succeeds, fails for good, or no attempt is left. */
    @Retry(maxRetries = 3, delay = 0, jitter = 0, maxDuration = 120_000, retryOn = TransientFailure.class)
    public <T> T repeat(Supplier<T> read) {
        return read.get();
    }
}
