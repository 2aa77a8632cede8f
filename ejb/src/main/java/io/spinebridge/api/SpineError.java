package io.spinebridge.api;

import java.io.Serializable;

/**
 * An error as the Spine told it. Texts are free of NHS numbers: those are replaced before they get here.
 *
 * <p>Follows <em>Spine Core: Error handling</em> ({@code Spine-OperationOutcome-1}).
 *
 * @param httpStatus HTTP status, 0 when no answer came or none that could be read
 * @param spineCode code of {@code Spine-ErrorOrWarningCode-1}, for example {@code DUPLICATE_REJECTED}; empty when the answer
 *     had none
 * @param display the code's readable text; may be empty
 * @param diagnostics the Spine's details; may be empty
 * @param interactionId the interaction that was called; empty when nothing was sent
 * @param traceId identifier of the very request, as known to the Spine; empty when nothing was sent
 */
public record SpineError(
        int httpStatus, String spineCode, String display, String diagnostics, String interactionId, String traceId)
        implements Serializable {

    /** Nothing was sent. */
    public static final SpineError NONE = new SpineError(0, "", "", "", "", "");

    public SpineError {
        spineCode = spineCode == null ? "" : spineCode;
        display = display == null ? "" : display;
        diagnostics = diagnostics == null ? "" : diagnostics;
        interactionId = interactionId == null ? "" : interactionId;
        traceId = traceId == null ? "" : traceId;
    }

    /** An error of a request that got no answer, or none that could be read. */
    public static SpineError withoutAnswer(String interactionId, String traceId) {
        return new SpineError(0, "", "", "", interactionId, traceId);
    }

    /** One line for messages and logs. */
    public String summary() {
        StringBuilder line = new StringBuilder();
        append(line, httpStatus == 0 ? "" : "HTTP " + httpStatus);
        append(line, spineCode);
        append(line, display);
        append(line, diagnostics.equals(display) ? "" : diagnostics);
        append(line, interactionId.isEmpty() ? "" : "interaction " + interactionId);
        append(line, traceId.isEmpty() ? "" : "trace id " + traceId);
        return line.toString();
    }

    private static void append(StringBuilder line, String part) {
        if (!part.isEmpty()) {
            line.append(line.length() == 0 ? "" : ", ").append(part);
        }
    }
}
