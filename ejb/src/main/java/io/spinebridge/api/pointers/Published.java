package io.spinebridge.api.pointers;

import java.io.Serializable;
import java.util.Optional;

/**
 * A pointer was published.
 *
 * @param id its id, to be kept where it has no master identifier; null when the Spine does not say it
 * @param confirmedByRepetition whether the first answer was lost, the request was repeated, the Spine refused the repetition, and the
 *     pointer was then found among the patient's, current and as it was to be published
 * @param spineMessageId by which the Spine's helpdesk finds the request; empty when not said
 */
public record Published(PointerId id, boolean confirmedByRepetition, String spineMessageId) implements Serializable {

    public Published {
        spineMessageId = spineMessageId == null ? "" : spineMessageId;
    }

    /** The pointer's id, if known. */
    public Optional<PointerId> knownId() {
        return Optional.ofNullable(id);
    }

    @Override
    public String toString() {
        return "Published[confirmed by repetition: " + confirmedByRepetition + "]";
    }
}
