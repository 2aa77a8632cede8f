/**
 * A provider of records as the Secure Proxy finds it, for all simulated organisations at once: it takes connections from the proxy alone, looks
 * at what a provider is to look at (<em>Spine Core: Secure Proxy, providers</em>; <em>National Record Locator: Retrieval</em>) and has records
 * of every kind, sound and unsound. Beside it stands the public web page with contact details, which nobody needs to sign in to, and where
 * nobody is to show who he is.
 */
package io.spinebridge.simulator.provider;
