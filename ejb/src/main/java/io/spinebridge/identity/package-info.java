/**
 * Who is calling: from the EJB security context to a {@link io.spinebridge.api.SpineCaller}.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>The caller is recognised once in each operation of a bean, on the thread that called it. Nothing is remembered from one call of a bean to
 *       the next, nor for a bean that is called within another one's operation. Threads that work for an operation are told who called, and never
 *       ask: there it would be somebody else, or nobody.
 *   <li>There are three ways to know a caller; they and their order stand at {@link io.spinebridge.api.SpineUserResolver}.
 *   <li>Whoever has not signed in must not be taken for somebody: {@link io.spinebridge.identity.AnonymousCallersInitializer} has Payara look,
 *       which by itself it does not do in every web module.
 * </ul>
 */
package io.spinebridge.identity;
