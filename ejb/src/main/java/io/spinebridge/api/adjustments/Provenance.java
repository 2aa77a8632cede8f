package io.spinebridge.api.adjustments;

import io.spinebridge.api.CodedText;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;

/**
 * Who recorded an entry, when, and for whom. Each part may be missing in older records.
 *
 * @param activity code of what was done, {@code CREATE} or {@code UPDATE}; empty when the record does not say
 * @param recorded when; null when unknown
 * @param practitioner who: name, or else the reference that was recorded; may be empty
 * @param practitionerId last part of the recorded reference, the role profile or user id; may be empty
 * @param role job role, as recorded
 * @param organisation for whom: name, or else the reference that was recorded; may be empty
 * @param organisationCode ODS code, from the recorded reference; may be empty
 */
public record Provenance(
        String activity,
        Instant recorded,
        String practitioner,
        String practitionerId,
        CodedText role,
        String organisation,
        String organisationCode)
        implements Serializable {

    /** When it was recorded, if known. */
    public Optional<Instant> knownRecorded() {
        return Optional.ofNullable(recorded);
    }

    @Override
    public String toString() {
        return "Provenance[withheld]";
    }
}
