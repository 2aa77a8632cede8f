package io.spinebridge.web.adjustments;

import static io.spinebridge.web.adjustments.TaskSubject.ADJUSTMENT;
import static io.spinebridge.web.adjustments.TaskSubject.CONSENT;
import static io.spinebridge.web.adjustments.TaskSubject.IMPAIRMENT;
import static io.spinebridge.web.adjustments.TaskSubject.RECORD;
import static io.spinebridge.web.adjustments.TaskSubject.THRESHOLD;
import static io.spinebridge.web.adjustments.TaskSubject.UNDERLYING_CONDITION;

import java.util.Arrays;
import java.util.Optional;

/** What an editor can do with a record. */
public enum Task {
    /** Begins a record. */
    RECORD_CONSENT("Record consent", "Consent was recorded", CONSENT, Effect.ADDS),
    /** Ends a record. */
    WITHDRAW_CONSENT(
            "Withdraw consent", "Consent was withdrawn, and the whole record was removed", CONSENT, Effect.REMOVES),
    /** Ends a record, whoever withdraws what. */
    REMOVE_RECORD("Remove the whole record", "The whole record was removed", RECORD, Effect.REMOVES),
    /** Adds an adjustment. */
    ADD_ADJUSTMENT("Add an adjustment", "The adjustment was added", ADJUSTMENT, Effect.ADDS),
    /** Replaces an adjustment. */
    CORRECT_ADJUSTMENT("Correct an adjustment", "The adjustment was corrected", ADJUSTMENT, Effect.REPLACES),
    /** Removes an adjustment. */
    REMOVE_ADJUSTMENT("Remove an adjustment", "The adjustment was removed", ADJUSTMENT, Effect.REMOVES),
    /** Adds an impairment. */
    ADD_IMPAIRMENT("Add an impairment", "The impairment was added", IMPAIRMENT, Effect.ADDS),
    /** Replaces an impairment. */
    CORRECT_IMPAIRMENT("Correct an impairment", "The impairment was corrected", IMPAIRMENT, Effect.REPLACES),
    /** Removes an impairment. */
    REMOVE_IMPAIRMENT("Remove an impairment", "The impairment was removed", IMPAIRMENT, Effect.REMOVES),
    /** Adds a diagnosis. */
    ADD_UNDERLYING_CONDITION(
            "Add an underlying condition", "The underlying condition was added", UNDERLYING_CONDITION, Effect.ADDS),
    /** Replaces a diagnosis. */
    CORRECT_UNDERLYING_CONDITION(
            "Correct an underlying condition",
            "The underlying condition was corrected",
            UNDERLYING_CONDITION,
            Effect.REPLACES),
    /** Removes a diagnosis. */
    REMOVE_UNDERLYING_CONDITION(
            "Remove an underlying condition",
            "The underlying condition was removed",
            UNDERLYING_CONDITION,
            Effect.REMOVES),
    /** Records that the threshold is met. */
    ADD_THRESHOLD(
            "Record that the Equality Act threshold is met",
            "The threshold was recorded as met",
            THRESHOLD,
            Effect.ADDS),
    /** Removes that statement; it says one thing only, so that there is nothing to correct. */
    REMOVE_THRESHOLD("Remove the Equality Act threshold", "The threshold was removed", THRESHOLD, Effect.REMOVES);

    private final String title;
    private final String done;
    private final TaskSubject subject;
    private final Effect effect;

    Task(String title, String done, TaskSubject subject, Effect effect) {
        this.title = title;
        this.done = done;
        this.subject = subject;
        this.effect = effect;
    }

    /** The heading of its pages. */
    public String title() {
        return title;
    }

    /** What is said once it is done. */
    public String done() {
        return done;
    }

    /** What it is about. */
    public TaskSubject subject() {
        return subject;
    }

    /** Whether something is recorded. */
    public boolean adds() {
        return effect != Effect.REMOVES;
    }

    /** Whether something is removed, which needs a reason and a confirmation. */
    public boolean removes() {
        return effect != Effect.ADDS;
    }

    /** Whether the whole record goes. */
    public boolean removesRecord() {
        return this == REMOVE_RECORD || this == WITHDRAW_CONSENT;
    }

    /** Whether it is about one entry that was read. */
    public boolean hasEntry() {
        return removes() && subject != RECORD;
    }

    /** What is left of a correction when its first half is done, or its entry gone; a removal leaves nothing. */
    public Optional<Task> withoutRemoval() {
        return switch (this) {
            case CORRECT_ADJUSTMENT -> Optional.of(ADD_ADJUSTMENT);
            case CORRECT_IMPAIRMENT -> Optional.of(ADD_IMPAIRMENT);
            case CORRECT_UNDERLYING_CONDITION -> Optional.of(ADD_UNDERLYING_CONDITION);
            default -> removes() ? Optional.empty() : Optional.of(this);
        };
    }

    /** The task of a form field's value. */
    public static Optional<Task> named(String name) {
        return Arrays.stream(values()).filter(task -> task.name().equals(name)).findFirst();
    }

    private enum Effect {
        ADDS,
        REMOVES,
        REPLACES
    }
}
