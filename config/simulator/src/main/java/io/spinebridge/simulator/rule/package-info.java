/** Named validations of any kind of request: the proxy, the provider, the contact page and the directory each have a list of their own. */
package io.spinebridge.simulator.rule;
