/**
 * What is kept of a call: an entry for each request that is sent and one for its answer, refusals and errors included, and one for the end of a
 * record that is handed on while it arrives; with the user, the organisation, the patient and the Spine's trace id. Look-ups in the directory and
 * pages of contact details leave entries too. It cannot be switched off, and it is the only place where an NHS number is written.
 *
 * <p>Follows <em>National Record Locator: Auditing</em>. The trail is a file per UTC day and start of the module, one JSON object per line,
 * readable by the server's user alone. A call whose start cannot be recorded is not made.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>Nobody else writes into a file: what several write at once needs an appending that NFS does not have.
 *   <li>A file is opened for what waits just then, and closed: so that files may be moved away at any time, and NFS tells at once what it could
 *       not keep.
 *   <li>A line that was written in part is taken back. Where that fails, too, it is ended before the next, so that a reader finds it alone.
 *   <li>Files are written without channels, since an interrupt of the thread that writes closes those.
 *   <li>Who waits for the lock has made the text of the entry already; one thread writes for all that wait, and forces once.
 * </ul>
 */
package io.spinebridge.audit;
