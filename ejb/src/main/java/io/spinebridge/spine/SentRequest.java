package io.spinebridge.spine;

import io.spinebridge.api.SpineError;
import io.spinebridge.audit.RecordAudit;

/**
 * The very request whose answer is handed on while it arrives.
 *
 * @param error names it in an exception
 * @param audit where the end of the answer is told
 */
public record SentRequest(SpineError error, RecordAudit audit) {}
