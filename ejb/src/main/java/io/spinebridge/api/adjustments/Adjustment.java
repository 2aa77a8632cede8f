package io.spinebridge.api.adjustments;

import io.spinebridge.api.CodedText;
import io.spinebridge.api.NotUnderstood;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One reasonable adjustment: what has to be done differently for this patient.
 *
 * @param version which version of which entry this is
 * @param status whether it is in force
 * @param lastUpdated when this version was stored; null when unknown
 * @param category the category, as recorded; {@link AdjustmentCategory#of} tells the meaning
 * @param what the adjustment: coded, free text, or both
 * @param notes further notes; null when there are none
 * @param removal why it was removed; null while it is in force
 * @param provenance who recorded it, in the record's order
 * @param notUnderstood what else the entry holds
 */
public record Adjustment(
        Version version,
        EntryStatus status,
        Instant lastUpdated,
        CodedText category,
        CodedText what,
        Note notes,
        Removal removal,
        List<Provenance> provenance,
        List<NotUnderstood> notUnderstood)
        implements Serializable {

    public Adjustment {
        provenance = List.copyOf(provenance);
        notUnderstood = List.copyOf(notUnderstood);
    }

    /** An entry that says whether it is in force. */
    public Adjustment(
            Version version,
            boolean active,
            Instant lastUpdated,
            CodedText category,
            CodedText what,
            Note notes,
            Removal removal,
            List<Provenance> provenance,
            List<NotUnderstood> notUnderstood) {
        this(
                version,
                active ? EntryStatus.IN_FORCE : EntryStatus.NOT_IN_FORCE,
                lastUpdated,
                category,
                what,
                notes,
                removal,
                provenance,
                notUnderstood);
    }

    /** Whether it says that it is in force; an entry that does not say may be all the same, see {@link #status()}. */
    public boolean active() {
        return status == EntryStatus.IN_FORCE;
    }

    /** The category, where its code is a known one; an adjustment of an unknown category must be shown all the same. */
    public Optional<AdjustmentCategory> knownCategory() {
        return AdjustmentCategory.of(category);
    }

    /** Further notes, if any. */
    public Optional<Note> knownNotes() {
        return Optional.ofNullable(notes);
    }

    @Override
    public String toString() {
        return "Adjustment[" + status + "]";
    }
}
