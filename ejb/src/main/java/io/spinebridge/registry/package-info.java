/**
 * Which ASID and endpoint has whom, and what our own ASID is accredited for. The Spine authorises by ASID and interaction; a
 * call that it would refuse for that reason is refused here, before anything is sent.
 *
 * <p>Today the registry is the configured table. The Spine Directory Service is to stand behind the same interface.
 */
package io.spinebridge.registry;
