package io.spinebridge.spine;

import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;

/**
 * Around a bean's method that changes something; stands at each such method of a bean, within {@link UnforeseenInReading} where the bean has that: whatever goes wrong inside reaches the host as a {@link io.spinebridge.api.SpineException}, errors of the virtual
 * machine included. Anything else would be a system exception, for which the container rolls the host's transaction back. Stateless.
 */
public class UnforeseenInWriting {

    /** Made by the container. */
    public UnforeseenInWriting() {}

    /** Makes the call. */
    @AroundInvoke
    public Object told(InvocationContext call) {
        try {
            return call.proceed();
        } catch (Exception | Error fault) {
            throw UnforeseenFault.inWriting(fault);
        }
    }
}
