package io.spinebridge.web.adjustments.editing;

import io.spinebridge.api.Code;
import io.spinebridge.api.CodedText;
import io.spinebridge.api.adjustments.Adjustment;
import io.spinebridge.api.adjustments.AdjustmentCategory;
import io.spinebridge.api.adjustments.HealthCondition;
import io.spinebridge.api.adjustments.Note;
import io.spinebridge.web.adjustments.Task;
import io.spinebridge.web.adjustments.TaskSubject;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.Map;

/** Fills a correction with what is recorded, so that only what is wrong has to be typed. Stateless. */
final class Prefill {

    private Prefill() {}

    static Map<FormField, String> of(Task task, Serializable entry) {
        Map<FormField, String> values = new EnumMap<>(FormField.class);
        if (!task.adds() || entry == null) {
            return values;
        }
        if (entry instanceof Adjustment adjustment) {
            values.put(
                    FormField.CATEGORY,
                    adjustment.knownCategory().map(AdjustmentCategory::name).orElse(""));
            coded(values, adjustment.what(), FormField.CODE, FormField.DISPLAY);
            values.put(FormField.TEXT, adjustment.what().freeText().orElse(""));
            values.put(FormField.NOTES, adjustment.knownNotes().map(Note::text).orElse(""));
        } else if (entry instanceof HealthCondition condition) {
            String note = condition.knownNote().orElse("");
            if (task.subject() == TaskSubject.IMPAIRMENT) {
                values.put(
                        FormField.IMPAIRMENT,
                        condition.impairmentType().map(Enum::name).orElse(""));
                values.put(FormField.IMPAIRMENT_NOTE, note);
            } else {
                coded(values, condition.what(), FormField.CONDITION_CODE, FormField.CONDITION_DISPLAY);
                values.put(FormField.NOTE, note);
            }
        }
        return values;
    }

    private static void coded(Map<FormField, String> values, CodedText what, FormField code, FormField display) {
        what.codes().stream().filter(Code::isSnomedCt).findFirst().ifPresent(found -> {
            values.put(code, found.code());
            values.put(display, found.display());
        });
    }
}
