package io.spinebridge.adjustments;

import io.spinebridge.api.OutcomeUnknownException;
import io.spinebridge.spine.ServiceLine;
import io.spinebridge.spine.TransientFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/**
 * Guards Reasonable Adjustments. A request may take 45 s in all (after connect and read time-outs, which are shorter, this ends answers that
 * drip); 50 may be under way at once; after half of 20 failed, none is made for 5 s.
 *
 * <p>Defaults can be changed by MicroProfile Fault Tolerance's own keys, for example {@code
 * io.spinebridge.adjustments.AdjustmentsLine/exchange/Timeout/value} (milliseconds).
 */
@ApplicationScoped
public class AdjustmentsLine implements ServiceLine {

    @Override
    @Timeout(value = 45, unit = ChronoUnit.SECONDS)
    @CircuitBreaker(
            requestVolumeThreshold = 20,
            failureRatio = 0.5,
            delay = 5,
            delayUnit = ChronoUnit.SECONDS,
            failOn = {TransientFailure.class, OutcomeUnknownException.class, TimeoutException.class})
    @Bulkhead(50)
    public <T> T exchange(Supplier<T> request) {
        return request.get();
    }
}
