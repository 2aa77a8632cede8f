/**
 * What was set: MicroProfile Config keys beginning with {@code spinebridge.}, read into typed records and validated as a whole.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>All faults are told at once, each with its key and an example; passwords are never shown.
 *   <li>A wrong setting does not stop the host's application from being deployed: the module refuses every call ({@link
 *       io.spinebridge.api.NotReadyException}) and reads the settings anew at the next one, so that mending them in the Server
 *       Console is enough. Valid settings are read once.
 *   <li>Each key can be given for one environment alone, as {@code spinebridge.<environment>.<rest>}; that beats {@code
 *       spinebridge.<rest>}. One file can thus serve integration and live, told apart by {@code spinebridge.environment}.
 * </ul>
 */
package io.spinebridge.configuration;
