/**
 * What was set: MicroProfile Config keys beginning with {@code spinebridge.}, read into typed records and validated as a whole.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>Each key stands once, as a {@link io.spinebridge.configuration.Setting} beside the reader of its group, with type, default, example and
 *       meaning. {@link io.spinebridge.configuration.SettingsCatalogue} lists them all. Faults, the words that no environment may be called, and
 *       the table of {@code config/README.md} come from there. A new setting is thus a constant and its use in the reader, a component of the
 *       group's record, and a line of the list.
 *   <li>All faults are told at once, each with its key and an example; passwords are never shown.
 *   <li>A key that begins with {@code spinebridge.} and is no setting is a fault, with the nearest name: a misspelt key would otherwise leave
 *       its setting at the default without anybody noticing. So is a key for a type of pointer that may not be seen.
 *   <li>A wrong setting does not stop the host's application from being deployed: the module refuses every call ({@link
 *       io.spinebridge.api.NotReadyException}) and reads the settings anew at the next one, so that mending them in the Server
 *       Console is enough. {@code bridge} reads them again and again, and puts a valid change in force.
 *   <li>Parts without a fault of their own are told beside the faults ({@link io.spinebridge.configuration.ReadSettings.SoundParts}), so that
 *       the files that they name can be looked at at once, and not only when all else is mended.
 *   <li>Several organisations are several readings over one source ({@code OrganisationSource}): their keys hide the common ones. Faults of
 *       common keys are each one's, since each uses them.
 *   <li>Each key can be given for one environment alone, as {@code spinebridge.<environment>.<rest>}; that beats {@code
 *       spinebridge.<rest>}. One file can thus serve integration and live, told apart by {@code spinebridge.environment}. Keys of
 *       environments that are not in force are known, but their values are not looked at.
 * </ul>
 */
package io.spinebridge.configuration;
