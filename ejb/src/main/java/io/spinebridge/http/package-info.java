/**
 * Connections: the HTTP client that speaks to the Spine with our certificate, the one for the open web without it, deadlines, and why a
 * handshake failed, in words. Nothing here knows the Spine's headers, or FHIR.
 */
package io.spinebridge.http;
