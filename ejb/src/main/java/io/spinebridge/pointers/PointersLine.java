package io.spinebridge.pointers;

import io.spinebridge.api.OutcomeUnknownException;
import io.spinebridge.spine.ServiceLine;
import io.spinebridge.spine.TransientFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;

/**
 * Guards the National Record PointersReader: 50 requests may be under way at once; after half of 20 failed, none is made for 5 s. Of its own, so
 * that one service's trouble is not the other's.
 *
 * <p>Defaults can be changed by MicroProfile Fault Tolerance's own keys, for example {@code
 * io.spinebridge.pointers.PointersLine/exchange/Bulkhead/value}.
 */
@ApplicationScoped
public class PointersLine implements ServiceLine {

    @Override
    @CircuitBreaker(
            requestVolumeThreshold = 20,
            failureRatio = 0.5,
            // In milliseconds: Payara 6 takes the number for that, whatever delayUnit says.
            delay = 5000,
            failOn = {TransientFailure.class, OutcomeUnknownException.class})
    @Bulkhead(50)
    public <T> T exchange(Supplier<T> request) {
        return request.get();
    }
}
