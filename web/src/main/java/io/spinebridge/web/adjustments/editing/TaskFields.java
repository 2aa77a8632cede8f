package io.spinebridge.web.adjustments.editing;

import static io.spinebridge.web.adjustments.editing.FormField.BEST_INTEREST_SUMMARY;
import static io.spinebridge.web.adjustments.editing.FormField.CATEGORY;
import static io.spinebridge.web.adjustments.editing.FormField.CODE;
import static io.spinebridge.web.adjustments.editing.FormField.COMMENT;
import static io.spinebridge.web.adjustments.editing.FormField.CONDITION_CODE;
import static io.spinebridge.web.adjustments.editing.FormField.CONDITION_DISPLAY;
import static io.spinebridge.web.adjustments.editing.FormField.DISPLAY;
import static io.spinebridge.web.adjustments.editing.FormField.GIVEN_BY;
import static io.spinebridge.web.adjustments.editing.FormField.IMPAIRMENT;
import static io.spinebridge.web.adjustments.editing.FormField.IMPAIRMENT_NOTE;
import static io.spinebridge.web.adjustments.editing.FormField.NOTE;
import static io.spinebridge.web.adjustments.editing.FormField.NOTES;
import static io.spinebridge.web.adjustments.editing.FormField.REASON;
import static io.spinebridge.web.adjustments.editing.FormField.REMOVAL_SUMMARY;
import static io.spinebridge.web.adjustments.editing.FormField.TEXT;

import io.spinebridge.web.adjustments.Task;
import java.util.List;
import java.util.stream.Stream;

/** Which fields the form of a task has, in the order in which they stand. */
final class TaskFields {

    private TaskFields() {}

    static List<FormField> of(Task task) {
        return Stream.of(added(task), removed(task)).flatMap(List::stream).toList();
    }

    private static List<FormField> added(Task task) {
        if (!task.adds()) {
            return List.of();
        }
        return switch (task.subject()) {
            case CONSENT -> List.of(GIVEN_BY, BEST_INTEREST_SUMMARY);
            case ADJUSTMENT -> List.of(CATEGORY, CODE, DISPLAY, TEXT, NOTES);
            case IMPAIRMENT -> List.of(IMPAIRMENT, IMPAIRMENT_NOTE);
            case UNDERLYING_CONDITION -> List.of(CONDITION_CODE, CONDITION_DISPLAY, NOTE);
            case THRESHOLD, RECORD -> List.of();
        };
    }

    private static List<FormField> removed(Task task) {
        if (task == Task.WITHDRAW_CONSENT) {
            return List.of(REASON, COMMENT, REMOVAL_SUMMARY);
        }
        return task.removes() ? List.of(REASON, COMMENT) : List.of();
    }
}
