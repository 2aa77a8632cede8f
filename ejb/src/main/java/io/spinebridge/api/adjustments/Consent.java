package io.spinebridge.api.adjustments;

import io.spinebridge.api.CodedText;
import io.spinebridge.api.NotUnderstood;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The consent to record and share reasonable adjustments: while it is active, the patient has a record.
 *
 * @param version which version of which entry this is; what a later change is checked against
 * @param status whether it is in force
 * @param lastUpdated when this version was stored; null when unknown
 * @param givenBy who consented, as recorded; {@link ProxyRole#of} tells the meaning
 * @param bestInterest summary of a best-interest decision to create the record; null when there is none
 * @param bestInterestRemoval summary of a best-interest decision to remove it; null when there is none
 * @param removal why it was removed; null while it is in force
 * @param provenance who recorded it, in the record's order
 * @param notUnderstood what else the consent holds
 */
public record Consent(
        Version version,
        EntryStatus status,
        Instant lastUpdated,
        CodedText givenBy,
        Note bestInterest,
        Note bestInterestRemoval,
        Removal removal,
        List<Provenance> provenance,
        List<NotUnderstood> notUnderstood)
        implements Serializable {

    public Consent {
        provenance = List.copyOf(provenance);
        notUnderstood = List.copyOf(notUnderstood);
    }

    /** An entry that says whether it is in force. */
    public Consent(
            Version version,
            boolean active,
            Instant lastUpdated,
            CodedText givenBy,
            Note bestInterest,
            Note bestInterestRemoval,
            Removal removal,
            List<Provenance> provenance,
            List<NotUnderstood> notUnderstood) {
        this(
                version,
                active ? EntryStatus.IN_FORCE : EntryStatus.NOT_IN_FORCE,
                lastUpdated,
                givenBy,
                bestInterest,
                bestInterestRemoval,
                removal,
                provenance,
                notUnderstood);
    }

    /** Whether it says that it is in force; an entry that does not say may be all the same, see {@link #status()}. */
    public boolean active() {
        return status == EntryStatus.IN_FORCE;
    }

    /** Who consented, where the code is a known one. */
    public Optional<ProxyRole> proxyRole() {
        return ProxyRole.of(givenBy);
    }

    /** Summary of the best-interest decision behind the record, if any. */
    public Optional<Note> knownBestInterest() {
        return Optional.ofNullable(bestInterest);
    }

    @Override
    public String toString() {
        return "Consent[" + status + "]";
    }
}
