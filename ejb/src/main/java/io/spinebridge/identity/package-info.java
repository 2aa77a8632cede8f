/**
 * Who is calling: from the EJB security context to a {@link io.spinebridge.api.SpineCaller}.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>The caller is recognised anew for each request that is sent, on the caller's thread. Nothing is remembered from one call to the next.
 *   <li>There are three ways to know a caller; they and their order stand at {@link io.spinebridge.api.SpineUserResolver}.
 *   <li>Whoever has not signed in must not be taken for somebody: {@link io.spinebridge.identity.AnonymousCallersInitializer} has Payara look,
 *       which by itself it does not do in every web module.
 * </ul>
 */
package io.spinebridge.identity;
