package io.spinebridge.adjustments;

import io.spinebridge.api.Code;
import io.spinebridge.api.CodedText;
import io.spinebridge.api.adjustments.Adjustment;
import io.spinebridge.api.adjustments.NewAdjustment;
import io.spinebridge.api.adjustments.Note;
import io.spinebridge.api.adjustments.PendingAdjustmentChange;
import io.spinebridge.api.adjustments.Provenance;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Whether an entry is what a change would have made of it, and whether its provenance names that change. Stateless. */
final class ChangeEvidence {

    /** By how much the Spine's clock may differ from ours. */
    private static final Duration SKEW = Duration.ofMinutes(2);

    private ChangeEvidence() {}

    static boolean same(Adjustment entry, NewAdjustment wanted) {
        CodedText what = entry.what();
        return entry.knownCategory().equals(Optional.of(wanted.category()))
                && what.firstCode().map(Code::code).equals(wanted.knownCode().map(code -> code.code()))
                && Objects.equals(what.text(), wanted.text())
                && Objects.equals(entry.knownNotes().map(Note::text).orElse(null), wanted.notes());
    }

    static boolean removedBy(List<Provenance> provenance, PendingAdjustmentChange pending) {
        return recordedBy(
                provenance.stream()
                        .filter(entry -> !entry.activity().equals("CREATE"))
                        .toList(),
                pending);
    }

    static boolean recordedBy(List<Provenance> provenance, PendingAdjustmentChange pending) {
        Instant earliest = pending.sent().minus(SKEW);
        return provenance.stream()
                .anyMatch(entry -> entry.practitionerId().equals(pending.roleProfileId())
                        && entry.knownRecorded()
                                .filter(recorded -> !recorded.isBefore(earliest))
                                .isPresent());
    }
}
