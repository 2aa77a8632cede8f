/**
 * Which ASID and endpoint belong to whom, and what our own ASID is accredited for.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>The Spine authorises by ASID and interaction. A call that it would refuse for that reason is refused here, before anything is sent.
 *   <li>Services of the Spine are in the configured table: {@link io.spinebridge.registry.AsidRegistry}. Providers of records are looked up in
 *       one of three directories: {@link io.spinebridge.registry.TableDirectory} (the configured table), {@link
 *       io.spinebridge.registry.LdapDirectory} and {@link io.spinebridge.registry.FhirDirectory} (the Spine Directory Service). All three
 *       tell what they know as values, among which {@link io.spinebridge.registry.EndpointChoice} picks by one rule.
 *   <li>An answer is taken as a whole or told as one that makes no sense: what would be left out could be what decides. Whatever may have several
 *       values (addresses, party keys, ASIDs, names) is looked at in all of them.
 *   <li>Nothing that a directory told is kept: its answers must not be used across users or patients.
 *   <li>The directory over HTTPS is on the open web: it gets an API key, and neither our certificate nor a token. The one over LDAPS gets our
 *       certificate, and one connection for each look-up.
 * </ul>
 */
package io.spinebridge.registry;
