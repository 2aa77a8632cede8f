package io.spinebridge.adjustments.stu3;

import io.spinebridge.api.CodedText;
import io.spinebridge.api.adjustments.Adjustment;
import io.spinebridge.api.adjustments.Note;
import io.spinebridge.api.adjustments.Removal;
import io.spinebridge.fhir.Element;
import io.spinebridge.fhir.ElementValues;
import io.spinebridge.fhir.NotUnderstoodElements;

/** From Flag (profile {@code RARecord-Flag-1}) to a value. Stateless. */
final class AdjustmentMapper {

    private AdjustmentMapper() {}

    static Adjustment value(Element flag) {
        RecordStructure.profile(flag.one("meta"));
        RecordStructure.category(flag.one("category"));
        RecordStructure.patient(flag.one("subject"));
        RecordStructure.withdrawnProvenance(flag, RecordStructure.containedIds(flag));
        Element category = flag.extension(AdjustmentDefinitions.ADJUSTMENT_CATEGORY);
        CodedText coded = category.exists() ? ElementValues.codedValue(category) : CodedText.empty();
        CodedText what = ElementValues.codedText(flag.one("code"));
        Note notes = AdjustmentValues.note(flag.extension(AdjustmentDefinitions.ADJUSTMENT_NOTES));
        Removal removal = RemovalMapper.of(flag);
        return new Adjustment(
                AdjustmentValues.version(flag),
                InForce.of(flag),
                RecordStructure.lastUpdated(flag),
                coded,
                what,
                notes,
                removal,
                ProvenanceMapper.containedIn(flag),
                // Evaluated last, when everything has been taken.
                NotUnderstoodElements.in(flag, "Flag"));
    }
}
