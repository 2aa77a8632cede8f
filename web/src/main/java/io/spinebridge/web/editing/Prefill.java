package io.spinebridge.web.editing;

import io.spinebridge.api.Code;
import io.spinebridge.api.CodedText;
import io.spinebridge.api.adjustments.Adjustment;
import io.spinebridge.api.adjustments.AdjustmentCategory;
import io.spinebridge.api.adjustments.HealthCondition;
import io.spinebridge.api.adjustments.Note;
import io.spinebridge.web.adjustments.Task;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.Map;

/** Fills a correction with what is recorded, so that only what is wrong has to be typed. Stateless. */
final class Prefill {

    private Prefill() {}

    static Map<Field, String> of(Task task, Serializable entry) {
        Map<Field, String> values = new EnumMap<>(Field.class);
        if (!task.adds() || entry == null) {
            return values;
        }
        if (entry instanceof Adjustment adjustment) {
            values.put(
                    Field.CATEGORY,
                    adjustment.knownCategory().map(AdjustmentCategory::name).orElse(""));
            coded(values, adjustment.what(), Field.CODE, Field.DISPLAY);
            values.put(Field.TEXT, adjustment.what().freeText().orElse(""));
            values.put(Field.NOTES, adjustment.knownNotes().map(Note::text).orElse(""));
        } else if (entry instanceof HealthCondition condition) {
            String note = condition.knownNote().orElse("");
            if (task.subject() == Task.Subject.IMPAIRMENT) {
                values.put(
                        Field.IMPAIRMENT,
                        condition.impairmentType().map(Enum::name).orElse(""));
                values.put(Field.IMPAIRMENT_NOTE, note);
            } else {
                coded(values, condition.what(), Field.CONDITION_CODE, Field.CONDITION_DISPLAY);
                values.put(Field.NOTE, note);
            }
        }
        return values;
    }

    private static void coded(Map<Field, String> values, CodedText what, Field code, Field display) {
        what.codes().stream().filter(Code::isSnomedCt).findFirst().ifPresent(found -> {
            values.put(code, found.code());
            values.put(display, found.display());
        });
    }
}
