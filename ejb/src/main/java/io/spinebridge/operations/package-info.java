/**
 * How is the module doing? At its start it looks at itself and tells the administrator what is wrong, in the server's log, without keeping the
 * host's application from being deployed.
 */
package io.spinebridge.operations;
