/**
 * The Spine Secure Proxy (SSP): checks who asks whom for what (<em>Spine Core: Secure Proxy</em>; <em>National Record Locator: Retrieval</em>),
 * then passes the request to the provider and the answer back, neither changed nor kept. Sources name the checks but no order; here the
 * certificate comes first, then token, headers, registrations, data sharing, target, verb and media type.
 */
package io.spinebridge.simulator.proxy;
