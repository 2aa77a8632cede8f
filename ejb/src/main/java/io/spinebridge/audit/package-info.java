/**
 * What is kept of a call: an entry for each request that is sent and one for its answer, refusals included, with the user, the organisation, the patient and
 * the Spine's trace id. It cannot be switched off, and it is the only place where an NHS number is written.
 *
 * <p>Follows <em>National Record Locator: Auditing</em>. The trail is a file per UTC day, one JSON object per line, readable by the
 * server's user alone. It is opened for each entry, so that files may be moved away at any time. A call whose start cannot be recorded
 * is not made.
 */
package io.spinebridge.audit;
