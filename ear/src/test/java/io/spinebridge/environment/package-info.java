/**
 * The local environment: a private Payara and the Spine simulator, started in one go and gone without a trace. The tests inside Payara
 * and the run command both stand on it.
 *
 * <p>Payara is the real server, started as an administrator does it ({@code asadmin start-domain}) from a domain of its own. All that it
 * listens on is bound to 127.0.0.1, and its administrator has a password made up for this run. The server is a process of its own: it is
 * stopped when this JVM ends, and one that outlived a killed JVM is stopped at the next start.
 */
package io.spinebridge.environment;
