package io.spinebridge.api;

import java.security.Principal;
import java.util.Optional;

/**
 * How a host tells Spinebridge who calls, where its principals cannot carry that themselves.
 *
 * <p>Spinebridge asks in this order, and the first answer counts:
 *
 * <ol>
 *   <li>the caller's principal, when it is a {@link SpineCallerPrincipal} (a {@link CitizenPrincipal} is refused);
 *   <li>a CDI bean of the application that implements this interface (at most one);
 *   <li>with {@code spinebridge.identity.principal-name=role-profile}, the principal's name, taken as role profile id, with the
 *       organisation of {@code spinebridge.identity.organisation} and the activity codes of {@code spinebridge.identity.activities}.
 * </ol>
 *
 * <p>Before the second, a principal whose name is one of {@code spinebridge.identity.systems} is this system at work unattended ({@link
 * SpineSystem}).
 *
 * <p>No answer, an exception, or a caller who is not signed in: the call is refused ({@link CallerRefusedException}), nothing is sent.
 *
 * <p>The resolver is called once for each call of a bean's method, on the caller's thread, and possibly by several threads at
 * once. It must not remember one caller's answer for another.
 */
public interface SpineUserResolver {

    /**
     * The Spine identity of a caller.
     *
     * @param caller the authenticated caller; never null, never anonymous
     * @return the identity, empty when this caller has none
     */
    Optional<SpineUser> resolve(Principal caller);
}
