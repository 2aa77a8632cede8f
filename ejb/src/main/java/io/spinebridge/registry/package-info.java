/**
 * Which ASID and endpoint has whom, and what our own ASID is accredited for. The Spine authorises by ASID and interaction; a
 * call that it would refuse for that reason is refused here, before anything is sent.
 *
 * <p>Services of the Spine are in the configured table. Providers of records are looked up in a directory: the configured table as well, the
 * Spine Directory Service over LDAPS, or its FHIR API (which is in {@code records.retrieval}, since HTTP is spoken through {@code spine}).
 */
package io.spinebridge.registry;
