/**
 * What the bearer token says: an unsigned JWT that the caller makes itself, for audit. <em>Spine Core: Security, JSON Web Tokens</em>.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>A token is made anew for each request, also for a repeated one: it names the request's audience and scope, and lives five minutes.
 *   <li>Nimbus encodes; its builder of claims is not used, since the order of the specification's examples would be lost.
 * </ul>
 */
package io.spinebridge.token;
