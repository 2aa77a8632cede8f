package io.spinebridge.api.adjustments;

import io.spinebridge.api.CodedText;
import io.spinebridge.api.NotUnderstood;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * An impairment, underlying condition, or the threshold condition.
 *
 * @param id its id within the list (treat as patient data)
 * @param what the condition: coded, free text, or both
 * @param note free text; null when there is none
 * @param provenance who recorded it, in the record's order
 * @param notUnderstood what else the entry holds
 */
public record HealthCondition(
        String id, CodedText what, String note, List<Provenance> provenance, List<NotUnderstood> notUnderstood)
        implements Serializable {

    /** SNOMED CT concept: impairment with substantial and long-term adverse effect (Equality Act 2010). */
    public static final String THRESHOLD_CODE = "1326341000000105";

    public HealthCondition {
        provenance = List.copyOf(provenance);
        notUnderstood = List.copyOf(notUnderstood);
    }

    /** The kind of impairment, where it is one and its code is known. */
    public Optional<ImpairmentType> impairmentType() {
        return ImpairmentType.of(what);
    }

    /** Whether this states that the threshold of the Equality Act 2010 is met. */
    public boolean isThreshold() {
        return what.codes().stream()
                .anyMatch(code -> code.isSnomedCt() && code.code().equals(THRESHOLD_CODE));
    }

    /** Free text, if any. */
    public Optional<String> knownNote() {
        return Optional.ofNullable(note);
    }

    @Override
    public String toString() {
        return "HealthCondition[withheld]";
    }
}
