package io.spinebridge.api.adjustments;

import io.spinebridge.api.InputRules;
import io.spinebridge.api.InvalidInputException;
import java.io.Serializable;
import java.util.Optional;

/**
 * Why something is to be removed. The Spine takes no removal without reason and supporting comment.
 *
 * @param reason the reason
 * @param comment the supporting comment, at most {@value InputRules#LONGEST_TEXT} characters
 * @param bestInterestSummary summary of the best-interest decision, when a consent is withdrawn for that reason; null otherwise
 */
public record RemovalCause(RemovalReason reason, String comment, String bestInterestSummary) implements Serializable {

    /**
     * Checks the cause.
     *
     * @throws InvalidInputException when reason or comment is missing, or a text is not acceptable
     */
    public RemovalCause {
        InputRules.required("removal reason", reason);
        comment = InputRules.required("supporting comment", comment);
        bestInterestSummary = InputRules.optional("best-interest summary", bestInterestSummary);
        if (bestInterestSummary != null && reason != RemovalReason.BEST_INTEREST) {
            throw new InvalidInputException("best-interest summary", "goes with the reason best interest alone");
        }
    }

    /** A cause without summary. */
    public static RemovalCause of(RemovalReason reason, String comment) {
        return new RemovalCause(reason, comment, null);
    }

    /** The summary, if any. */
    public Optional<String> knownBestInterestSummary() {
        return Optional.ofNullable(bestInterestSummary);
    }

    @Override
    public String toString() {
        return "RemovalCause[" + reason + "]";
    }
}
