package io.spinebridge.web.editing;

import io.spinebridge.api.InputRules;
import io.spinebridge.api.InvalidInputException;
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
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** Finds everything that is wrong with a form at once, each at its field. For one form and one thread. */
final class FormCheck {

    private final EditForm form;
    private final Map<Field, String> errors = new EnumMap<>(Field.class);
    private Entered entered;

    private FormCheck(EditForm form) {
        this.form = form;
    }

    static FormCheck of(EditForm form) {
        FormCheck check = new FormCheck(form);
        check.run();
        return check;
    }

    boolean sound() {
        return errors.isEmpty();
    }

    Map<Field, String> errors() {
        return errors;
    }

    /** What a sound form says. */
    Entered entered() {
        return entered;
    }

    private void run() {
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
        entered = new Entered(consent, adjustment, condition, cause);
    }

    private NewConsent consent() {
        ProxyRole givenBy = choice(Field.GIVEN_BY, ProxyRole.values(), "Select who gave consent");
        String summary = text(Field.BEST_INTEREST_SUMMARY);
        if (givenBy == ProxyRole.BEST_INTEREST && summary == null) {
            wrong(Field.BEST_INTEREST_SUMMARY, "Enter a summary of the best-interest decision");
        }
        if (givenBy != null && givenBy != ProxyRole.BEST_INTEREST && summary != null) {
            wrong(Field.BEST_INTEREST_SUMMARY, "Leave the summary empty, or select the best-interest decision above");
        }
        return sound() ? new NewConsent(givenBy, summary) : null;
    }

    private NewAdjustment adjustment() {
        AdjustmentCategory category = choice(Field.CATEGORY, AdjustmentCategory.values(), "Select a category");
        SnomedCode code = snomed(Field.CODE, Field.DISPLAY, false);
        String text = text(Field.TEXT);
        String notes = text(Field.NOTES);
        if (blank(Field.CODE) && blank(Field.DISPLAY) && blank(Field.TEXT)) {
            wrong(Field.TEXT, "Enter a SNOMED CT code, the adjustment in your own words, or both");
        }
        return sound() ? new NewAdjustment(category, code, text, notes) : null;
    }

    private NewCondition impairment() {
        ImpairmentType type = choice(Field.IMPAIRMENT, ImpairmentType.values(), "Select the kind of impairment");
        String note = text(Field.IMPAIRMENT_NOTE);
        if (type == ImpairmentType.OTHER && note == null) {
            wrong(Field.IMPAIRMENT_NOTE, "Enter a note that says what the other impairment is");
        }
        return sound() ? NewCondition.impairment(type, note) : null;
    }

    private NewCondition underlying() {
        SnomedCode code = snomed(Field.CONDITION_CODE, Field.CONDITION_DISPLAY, true);
        String note = text(Field.NOTE);
        return sound() ? NewCondition.underlying(code, note) : null;
    }

    private RemovalCause cause() {
        RemovalReason reason = choice(Field.REASON, RemovalReason.values(), "Select why it is to be removed");
        String comment = text(Field.COMMENT);
        if (comment == null) {
            wrong(Field.COMMENT, "Enter a supporting comment");
        }
        String summary = text(Field.REMOVAL_SUMMARY);
        if (reason != null && reason != RemovalReason.BEST_INTEREST && summary != null) {
            wrong(Field.REMOVAL_SUMMARY, "Leave the summary empty, or select the best-interest decision above");
        }
        return sound() ? new RemovalCause(reason, comment, summary) : null;
    }

    private <E extends Enum<E>> E choice(Field field, E[] values, String otherwise) {
        E chosen = Arrays.stream(values)
                .filter(value -> value.name().equals(form.value(field)))
                .findFirst()
                .orElse(null);
        if (chosen == null) {
            wrong(field, otherwise);
        }
        return chosen;
    }

    private SnomedCode snomed(Field codeField, Field displayField, boolean required) {
        String code = form.value(codeField).replaceAll("\\s", "");
        String display = text(displayField);
        if (code.isEmpty()) {
            if (required || display != null) {
                wrong(
                        codeField,
                        required
                                ? "Enter the SNOMED CT code"
                                : "Enter the SNOMED CT code, or leave its description empty");
            }
            if (required && display == null) {
                wrong(displayField, "Enter the description of the code");
            }
            return null;
        }
        if (display == null) {
            wrong(displayField, "Enter the description of the code");
        }
        try {
            SnomedCode found = new SnomedCode(code, "to see whether the code is sound");
            return display == null ? found : new SnomedCode(code, display);
        } catch (InvalidInputException broken) {
            wrong(codeField, "The " + broken.field() + " " + broken.rule());
            return null;
        }
    }

    private String text(Field field) {
        try {
            return InputRules.optional(field.noun(), form.value(field));
        } catch (InvalidInputException broken) {
            wrong(field, "The " + broken.field() + " " + broken.rule());
            return null;
        }
    }

    private boolean blank(Field field) {
        return form.value(field).isBlank();
    }

    /** The first thing that is wrong with a field is told, no second one. */
    private void wrong(Field field, String what) {
        errors.putIfAbsent(field, what);
    }
}
