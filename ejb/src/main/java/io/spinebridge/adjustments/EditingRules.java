package io.spinebridge.adjustments;

import io.spinebridge.api.InvalidInputException;
import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.adjustments.ConditionKind;
import io.spinebridge.api.adjustments.Conditions;
import io.spinebridge.api.adjustments.NewCondition;
import io.spinebridge.api.adjustments.RemovalCause;
import io.spinebridge.api.adjustments.Version;

/** Rules that several changes share. Stateless. */
final class EditingRules {

    private EditingRules() {}

    /** The Spine would take entries without consent; the specification wants consent first. */
    static void requireConsent(AdjustmentsSource source, NhsNumber patient) {
        if (!source.consents(patient).exists()) {
            throw new InvalidInputException("record", "is not there: record the patient's consent first");
        }
    }

    /** Only a consent has a place for the summary: elsewhere it would be lost. */
    static void refuseSummary(RemovalCause cause) {
        if (cause.bestInterestSummary() != null) {
            throw new InvalidInputException(
                    "best-interest summary", "goes with the withdrawal of consent; put it into the comment");
        }
    }

    /** The version of a list that is there to be changed. */
    static Version requireList(Conditions known) {
        requireEditable(known);
        return known.knownVersion()
                .orElseThrow(
                        () -> new InvalidInputException("conditions", "must come from a patient who has such a list"));
    }

    /** A condition belongs into the list of its kind. */
    static void requireFit(Conditions known, NewCondition value) {
        requireEditable(known);
        boolean underlying = known.kind() == ConditionKind.UNDERLYING_CONDITION;
        if (underlying != (value.kind() == ConditionKind.UNDERLYING_CONDITION)) {
            throw new InvalidInputException(
                    "condition",
                    "does not fit the list: underlying conditions have one, impairments and the threshold"
                            + " the other");
        }
    }

    private static void requireEditable(Conditions known) {
        if (known.kind() == ConditionKind.THRESHOLD) {
            throw new InvalidInputException("conditions", "must be the impairments: the threshold stands among them");
        }
    }
}
