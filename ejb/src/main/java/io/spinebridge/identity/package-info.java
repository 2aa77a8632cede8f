/**
 * Who is calling: from the EJB security context to a {@link io.spinebridge.api.SpineCaller}, anew for each request that is sent, on the
 * caller's thread. Nothing is remembered from one call to the next. The three ways and their order stand at {@link
 * io.spinebridge.api.SpineUserResolver}.
 *
 * <p>{@link io.spinebridge.identity.AnonymousCallersInitializer} keeps callers who have not signed in from being taken for somebody.
 */
package io.spinebridge.identity;
