/**
 * What the bearer token says: an unsigned JWT that the caller makes itself, for audit, anew for each request. <em>Spine Core:
 * Security, JSON Web Tokens</em>.
 */
package io.spinebridge.token;
