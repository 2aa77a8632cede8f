/**
 * What a hosting application sees of Spinebridge, whichever Spine service it uses: who calls ({@link
 * io.spinebridge.api.SpineUser} and how a host supplies it), values shared by all services, and the one family of
 * exceptions ({@link io.spinebridge.api.SpineException}).
 *
 * <p>Nothing here names FHIR, HTTP or HAPI: beside the Jakarta EE API, a host needs the client jar alone on its class path, and
 * the successors of today's services can later stand behind the same interfaces.
 */
package io.spinebridge.api;
