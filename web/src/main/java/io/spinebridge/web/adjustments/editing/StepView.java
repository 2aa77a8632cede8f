package io.spinebridge.web.adjustments.editing;

import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.adjustments.AdjustmentRecord;
import io.spinebridge.web.adjustments.Conversation;
import io.spinebridge.web.adjustments.EntryView;
import io.spinebridge.web.adjustments.Task;
import io.spinebridge.web.page.FieldView;
import java.util.List;
import java.util.Locale;

/**
 * One step of a change, ready to be shown.
 *
 * @param title its heading
 * @param task what is to be done
 * @param removes whether something is removed
 * @param wholeRecord whether the whole record is removed
 * @param entry key of the entry concerned
 * @param conversation id of the conversation; empty when it is over
 * @param note id of what the conversation keeps for the next step; empty when it keeps nothing
 * @param nhsNumber the patient, in groups; empty when not known
 * @param fields the fields, filled in
 * @param entered what was entered, for reading
 * @param recordedTitle heading over {@code recorded}
 * @param recorded what the record says about it
 */
public record StepView(
        String title,
        String task,
        boolean removes,
        boolean wholeRecord,
        String entry,
        String conversation,
        String note,
        String nhsNumber,
        List<FieldView> fields,
        List<EnteredValue> entered,
        String recordedTitle,
        List<EntryView> recorded) {

    static StepView of(Conversation conversation, ChangeForm form, String note, boolean changed) {
        Task task = form.task();
        AdjustmentRecord record = conversation.record();
        return new StepView(
                task.title(),
                task.name(),
                task.removes(),
                task.removesRecord(),
                form.entry(),
                conversation.id(),
                note,
                record.patient().grouped(),
                form.fields(),
                form.entered(),
                changed ? "What the record says now" : "What is recorded",
                RecordedEntries.about(record, task, form.entry(), changed));
    }

    /** What can still be shown when the conversation is over. */
    static StepView stale(ChangeForm form) {
        return over("This page can no longer be used", "", form == null ? List.of() : form.entered());
    }

    /** What can be shown when a change was made, and the record cannot be read now. */
    static StepView done(NhsNumber patient) {
        return over("The change was made", patient.grouped(), List.of());
    }

    private static StepView over(String title, String nhsNumber, List<EnteredValue> entered) {
        return new StepView(title, "", false, false, "", "", "", nhsNumber, List.of(), entered, "", List.of());
    }

    /** Whether a field is wrong. */
    public boolean hasErrors() {
        return fields.stream().anyMatch(field -> !field.error().isEmpty());
    }

    /** Whether something is removed, and something else recorded in its place. */
    public boolean correction() {
        return Task.named(task).map(named -> named.adds() && named.removes()).orElse(false);
    }

    /** What is asked before something is removed. */
    public String question() {
        return "Are you sure that you want to " + inSentence() + "?";
    }

    /** The text of the button that does it. */
    public String yes() {
        return "Yes, " + inSentence();
    }

    private String inSentence() {
        return title.substring(0, 1).toLowerCase(Locale.UK) + title.substring(1).replace(" an ", " this ");
    }

    @Override
    public String toString() {
        return "StepView[" + task + "]";
    }
}
