/**
 * The Spine Directory Service (SDS): who has which ASID, party key and endpoint, and may do what. It is asked over LDAP (<em>Spine Core:
 * Directory services</em>) and over its successor, a FHIR R4 API (<em>Spine Directory Service FHIR API</em>). The Secure Proxy goes by the same
 * {@link io.spinebridge.simulator.directory.Registry}.
 */
package io.spinebridge.simulator.directory;
