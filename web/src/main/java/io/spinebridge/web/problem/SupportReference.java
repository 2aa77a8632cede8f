package io.spinebridge.web.problem;

import io.spinebridge.api.SpineError;
import java.util.List;
import java.util.stream.Stream;

/**
 * One identifier for support.
 *
 * @param label what it is
 * @param value the identifier
 */
public record SupportReference(String label, String value) {

    /** What is known of a call that failed. */
    static List<SupportReference> of(SpineError error) {
        return Stream.of(
                        new SupportReference("Trace id", error.traceId()),
                        new SupportReference("Interaction", error.interactionId()),
                        new SupportReference("Spine error code", error.spineCode()),
                        new SupportReference(
                                "HTTP status", error.httpStatus() == 0 ? "" : Integer.toString(error.httpStatus())))
                .filter(reference -> !reference.value().isEmpty())
                .toList();
    }
}
