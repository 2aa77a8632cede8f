package io.spinebridge.web.adjustments;

import java.util.Optional;

/** What an editor can do with a record. */
public enum Task {
    /** Begins a record. */
    RECORD_CONSENT("Record consent", "Consent was recorded", Subject.CONSENT, true, false),
    /** Ends a record. */
    WITHDRAW_CONSENT(
            "Withdraw consent",
            "Consent was withdrawn, and the whole record was removed",
            Subject.CONSENT,
            false,
            true),
    /** Ends a record, whoever withdraws what. */
    REMOVE_RECORD("Remove the whole record", "The whole record was removed", Subject.RECORD, false, true),
    /** Adds an adjustment. */
    ADD_ADJUSTMENT("Add an adjustment", "The adjustment was added", Subject.ADJUSTMENT, true, false),
    /** Replaces an adjustment. */
    CORRECT_ADJUSTMENT("Correct an adjustment", "The adjustment was corrected", Subject.ADJUSTMENT, true, true),
    /** Removes an adjustment. */
    REMOVE_ADJUSTMENT("Remove an adjustment", "The adjustment was removed", Subject.ADJUSTMENT, false, true),
    /** Adds an impairment. */
    ADD_IMPAIRMENT("Add an impairment", "The impairment was added", Subject.IMPAIRMENT, true, false),
    /** Replaces an impairment. */
    CORRECT_IMPAIRMENT("Correct an impairment", "The impairment was corrected", Subject.IMPAIRMENT, true, true),
    /** Removes an impairment. */
    REMOVE_IMPAIRMENT("Remove an impairment", "The impairment was removed", Subject.IMPAIRMENT, false, true),
    /** Adds a diagnosis. */
    ADD_UNDERLYING_CONDITION(
            "Add an underlying condition",
            "The underlying condition was added",
            Subject.UNDERLYING_CONDITION,
            true,
            false),
    /** Replaces a diagnosis. */
    CORRECT_UNDERLYING_CONDITION(
            "Correct an underlying condition",
            "The underlying condition was corrected",
            Subject.UNDERLYING_CONDITION,
            true,
            true),
    /** Removes a diagnosis. */
    REMOVE_UNDERLYING_CONDITION(
            "Remove an underlying condition",
            "The underlying condition was removed",
            Subject.UNDERLYING_CONDITION,
            false,
            true),
    /** Records that the threshold is met. */
    ADD_THRESHOLD(
            "Record that the Equality Act threshold is met",
            "The threshold was recorded as met",
            Subject.THRESHOLD,
            true,
            false),
    /** Removes that statement; it says one thing only, so that there is nothing to correct. */
    REMOVE_THRESHOLD("Remove the Equality Act threshold", "The threshold was removed", Subject.THRESHOLD, false, true);

    /** What a task is about. */
    public enum Subject {
        /** The consent. */
        CONSENT,
        /** The record as a whole. */
        RECORD,
        /** An adjustment. */
        ADJUSTMENT,
        /** An impairment. */
        IMPAIRMENT,
        /** A diagnosis. */
        UNDERLYING_CONDITION,
        /** The threshold of the Equality Act 2010. */
        THRESHOLD
    }

    private final String title;
    private final String done;
    private final Subject subject;
    private final boolean adds;
    private final boolean removes;

    Task(String title, String done, Subject subject, boolean adds, boolean removes) {
        this.title = title;
        this.done = done;
        this.subject = subject;
        this.adds = adds;
        this.removes = removes;
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
    public Subject subject() {
        return subject;
    }

    /** Whether something is recorded. */
    public boolean adds() {
        return adds;
    }

    /** Whether something is removed, which needs a reason and a confirmation. */
    public boolean removes() {
        return removes;
    }

    /** Whether it is about one entry that was read. */
    public boolean hasEntry() {
        return removes && subject != Subject.RECORD;
    }

    /** What is left of a correction when its first half is done, or its entry gone; a removal leaves nothing. */
    public Optional<Task> withoutRemoval() {
        return switch (this) {
            case CORRECT_ADJUSTMENT -> Optional.of(ADD_ADJUSTMENT);
            case CORRECT_IMPAIRMENT -> Optional.of(ADD_IMPAIRMENT);
            case CORRECT_UNDERLYING_CONDITION -> Optional.of(ADD_UNDERLYING_CONDITION);
            default -> removes ? Optional.empty() : Optional.of(this);
        };
    }

    /** The task of a form field's value. */
    public static Optional<Task> named(String name) {
        for (Task task : values()) {
            if (task.name().equals(name)) {
                return Optional.of(task);
            }
        }
        return Optional.empty();
    }
}
