package io.spinebridge.api.adjustments;

import io.spinebridge.api.InputRules;
import io.spinebridge.api.InvalidInputException;
import java.io.Serializable;
import java.util.Optional;

/**
 * A consent to be recorded.
 *
 * @param givenBy who consented
 * @param bestInterestSummary summary of the best-interest decision, required with {@link ProxyRole#BEST_INTEREST} and null otherwise
 */
public record NewConsent(ProxyRole givenBy, String bestInterestSummary) implements Serializable {

    /**
     * Checks the consent.
     *
     * @throws InvalidInputException when the role is missing, or the summary does not fit it
     */
    public NewConsent {
        InputRules.required("proxy role", givenBy);
        bestInterestSummary = InputRules.optional("best-interest summary", bestInterestSummary);
        if (givenBy == ProxyRole.BEST_INTEREST && bestInterestSummary == null) {
            throw new InvalidInputException(
                    "best-interest summary", "is missing: a best-interest decision must be explained");
        }
        if (givenBy != ProxyRole.BEST_INTEREST && bestInterestSummary != null) {
            throw new InvalidInputException("best-interest summary", "goes with a best-interest decision alone");
        }
    }

    /** A consent that is no best-interest decision. */
    public static NewConsent by(ProxyRole givenBy) {
        return new NewConsent(givenBy, null);
    }

    /** The summary, if any. */
    public Optional<String> knownBestInterestSummary() {
        return Optional.ofNullable(bestInterestSummary);
    }

    @Override
    public String toString() {
        return "NewConsent[" + givenBy + "]";
    }
}
