package io.spinebridge.web.adjustments.editing;

import io.spinebridge.api.SnomedCode;
import io.spinebridge.api.adjustments.AdjustmentCategory;
import io.spinebridge.api.adjustments.ImpairmentType;
import io.spinebridge.api.adjustments.NewAdjustment;
import io.spinebridge.api.adjustments.NewCondition;
import io.spinebridge.api.adjustments.NewConsent;
import io.spinebridge.api.adjustments.ProxyRole;
import io.spinebridge.api.adjustments.RemovalCause;
import io.spinebridge.api.adjustments.RemovalReason;
import io.spinebridge.web.adjustments.Task;
import java.util.Map;

/** Finds everything that is wrong with a form at once, each at its field. For one form and one thread. */
final class FormCheck {

    private final ChangeForm form;
    private final FormReader reader;
    private final CheckedInput input;

    private FormCheck(ChangeForm form) {
        this.form = form;
        this.reader = new FormReader(form);
        this.input = read();
    }

    static FormCheck of(ChangeForm form) {
        return new FormCheck(form);
    }

    boolean sound() {
        return reader.errors().isEmpty();
    }

    Map<FormField, String> errors() {
        return reader.errors();
    }

    /** What a sound form says. */
    CheckedInput input() {
        return input;
    }

    private CheckedInput read() {
        Task task = form.task();
        NewConsent consent = null;
        NewAdjustment adjustment = null;
        NewCondition condition = null;
        if (task.adds()) {
            switch (task.subject()) {
                case CONSENT -> consent = consent();
                case ADJUSTMENT -> adjustment = adjustment();
                case IMPAIRMENT -> condition = impairment();
                case UNDERLYING_CONDITION -> condition = underlying();
                case THRESHOLD -> condition = NewCondition.threshold();
                case RECORD -> throw new IllegalStateException("a record is not added");
            }
        }
        RemovalCause cause = task.removes() ? cause() : null;
        return new CheckedInput(consent, adjustment, condition, cause);
    }

    private NewConsent consent() {
        ProxyRole givenBy = reader.choice(FormField.GIVEN_BY, ProxyRole.values(), "Select who gave consent");
        String summary = reader.text(FormField.BEST_INTEREST_SUMMARY);
        if (givenBy == ProxyRole.BEST_INTEREST && summary == null) {
            reader.wrong(FormField.BEST_INTEREST_SUMMARY, "Enter a summary of the best-interest decision");
        }
        if (givenBy != null && givenBy != ProxyRole.BEST_INTEREST && summary != null) {
            reader.wrong(
                    FormField.BEST_INTEREST_SUMMARY,
                    "Leave the summary empty, or select the best-interest decision above");
        }
        return sound() ? new NewConsent(givenBy, summary) : null;
    }

    private NewAdjustment adjustment() {
        AdjustmentCategory category =
                reader.choice(FormField.CATEGORY, AdjustmentCategory.values(), "Select a category");
        SnomedCode code = reader.snomed(FormField.CODE, FormField.DISPLAY);
        String text = reader.text(FormField.TEXT);
        String notes = reader.text(FormField.NOTES);
        if (reader.blank(FormField.CODE) && reader.blank(FormField.DISPLAY) && reader.blank(FormField.TEXT)) {
            reader.wrong(FormField.TEXT, "Enter a SNOMED CT code, the adjustment in your own words, or both");
        }
        return sound() ? new NewAdjustment(category, code, text, notes) : null;
    }

    private NewCondition impairment() {
        ImpairmentType type =
                reader.choice(FormField.IMPAIRMENT, ImpairmentType.values(), "Select the kind of impairment");
        String note = reader.text(FormField.IMPAIRMENT_NOTE);
        if (type == ImpairmentType.OTHER && note == null) {
            reader.wrong(FormField.IMPAIRMENT_NOTE, "Enter a note that says what the other impairment is");
        }
        return sound() ? NewCondition.impairment(type, note) : null;
    }

    private NewCondition underlying() {
        SnomedCode code = reader.requiredSnomed(FormField.CONDITION_CODE, FormField.CONDITION_DISPLAY);
        String note = reader.text(FormField.NOTE);
        return sound() ? NewCondition.underlying(code, note) : null;
    }

    private RemovalCause cause() {
        RemovalReason reason =
                reader.choice(FormField.REASON, RemovalReason.values(), "Select why it is to be removed");
        String comment = reader.text(FormField.COMMENT);
        if (comment == null) {
            reader.wrong(FormField.COMMENT, "Enter a supporting comment");
        }
        String summary = reader.text(FormField.REMOVAL_SUMMARY);
        if (reason != null && reason != RemovalReason.BEST_INTEREST && summary != null) {
            reader.wrong(
                    FormField.REMOVAL_SUMMARY, "Leave the summary empty, or select the best-interest decision above");
        }
        return sound() ? new RemovalCause(reason, comment, summary) : null;
    }
}
