package io.spinebridge.adjustments;

import io.spinebridge.api.Code;
import io.spinebridge.api.CodedText;
import io.spinebridge.api.adjustments.Adjustment;
import io.spinebridge.api.adjustments.NewAdjustment;
import io.spinebridge.api.adjustments.Note;
import io.spinebridge.api.adjustments.PendingAdjustmentChange;
import io.spinebridge.api.adjustments.Provenance;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether an entry is what a change would have made of it, and whether its provenance names that change. Thread safe. */
final class ChangeEvidence {

    private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\s]+");

    private final ChangeWindow window;

    ChangeEvidence(ChangeWindow window) {
        this.window = window;
    }

    static boolean same(Adjustment entry, NewAdjustment wanted) {
        CodedText what = entry.what();
        return entry.knownCategory().equals(Optional.of(wanted.category()))
                && what.firstCode().map(Code::code).equals(wanted.knownCode().map(code -> code.code()))
                && Objects.equals(what.text(), wanted.text())
                && Objects.equals(entry.knownNotes().map(Note::text).orElse(null), wanted.notes());
    }

    /**
     * Whether an entry says what the change would have said, be it in another way: what the Spine left out, cut or wrote otherwise does not
     * count, nor who recorded it. An entry that was there long before is another one.
     */
    boolean similar(Adjustment entry, PendingAdjustmentChange pending) {
        NewAdjustment wanted = (NewAdjustment) pending.what();
        CodedText what = entry.what();
        boolean category = entry.knownCategory().map(wanted.category()::equals).orElse(true);
        boolean code = wanted.knownCode()
                .filter(known ->
                        what.codes().stream().anyMatch(each -> each.code().equals(known.code())))
                .isPresent();
        boolean text = alike(what.text(), wanted.text());
        return category && (code || text || what.isEmpty()) && !wasThereBefore(entry, pending);
    }

    private boolean wasThereBefore(Adjustment entry, PendingAdjustmentChange pending) {
        return Stream.concat(
                        Stream.ofNullable(entry.lastUpdated()),
                        entry.provenance().stream().flatMap(each -> each.knownRecorded().stream()))
                .anyMatch(recorded -> window.comesAfter(pending, recorded));
    }

    private static boolean alike(String stored, String wanted) {
        if (stored == null || wanted == null) {
            return false;
        }
        String one = plain(stored);
        String other = plain(wanted);
        return one.startsWith(other) || other.startsWith(one);
    }

    private static String plain(String text) {
        return BLANKS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    boolean removedBy(List<Provenance> provenance, PendingAdjustmentChange pending) {
        return recordedBy(
                provenance.stream()
                        .filter(entry -> !entry.activity().equals("CREATE"))
                        .toList(),
                pending);
    }

    boolean recordedBy(List<Provenance> provenance, PendingAdjustmentChange pending) {
        return provenance.stream()
                .anyMatch(entry -> entry.practitionerId().equals(pending.roleProfileId())
                        && entry.knownRecorded()
                                .filter(recorded -> window.covers(pending, recorded))
                                .isPresent());
    }
}
