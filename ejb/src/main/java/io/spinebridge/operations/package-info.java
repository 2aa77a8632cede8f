/**
 * How is the module doing? At its start it looks at itself and tells the administrator what is wrong, in the server's log, without keeping the
 * host's application from being deployed. It stands above {@code bridge}: it asks the Bridge in force, which does not know that it is asked.
 */
package io.spinebridge.operations;
