package io.spinebridge.web.adjustments.editing;

import io.spinebridge.api.InputRules;
import io.spinebridge.api.InvalidInputException;
import io.spinebridge.api.SnomedCode;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** Reads the fields of a form, and keeps the first thing that is wrong with each. For one form and one thread. */
final class FormReader {

    private final ChangeForm form;
    private final Map<FormField, String> errors = new EnumMap<>(FormField.class);

    FormReader(ChangeForm form) {
        this.form = form;
    }

    Map<FormField, String> errors() {
        return errors;
    }

    void wrong(FormField field, String what) {
        errors.putIfAbsent(field, what);
    }

    boolean blank(FormField field) {
        return form.value(field).isBlank();
    }

    /** A text; null when there is none, or none that is sound. */
    String text(FormField field) {
        try {
            return InputRules.optional(field.noun(), form.value(field));
        } catch (InvalidInputException broken) {
            wrong(field, broken);
            return null;
        }
    }

    /** What was chosen; null when nothing was. */
    <E extends Enum<E>> E choice(FormField field, E[] values, String otherwise) {
        E chosen = Arrays.stream(values)
                .filter(value -> value.name().equals(form.value(field)))
                .findFirst()
                .orElse(null);
        if (chosen == null) {
            wrong(field, otherwise);
        }
        return chosen;
    }

    /** A code with its description, which may both be left out; null when they are, or when they are not sound. */
    SnomedCode snomed(FormField codeField, FormField displayField) {
        String code = code(codeField);
        String display = text(displayField);
        if (!code.isEmpty()) {
            return snomed(codeField, code, displayField, display);
        }
        if (display != null) {
            wrong(codeField, "Enter the SNOMED CT code, or leave its description empty");
        }
        return null;
    }

    /** A code with its description; null when they are not sound. */
    SnomedCode requiredSnomed(FormField codeField, FormField displayField) {
        String code = code(codeField);
        String display = text(displayField);
        if (!code.isEmpty()) {
            return snomed(codeField, code, displayField, display);
        }
        wrong(codeField, "Enter the SNOMED CT code");
        describe(displayField, display);
        return null;
    }

    private SnomedCode snomed(FormField codeField, String code, FormField displayField, String display) {
        describe(displayField, display);
        try {
            SnomedCode found = new SnomedCode(code, "to see whether the code is sound");
            return display == null ? found : new SnomedCode(code, display);
        } catch (InvalidInputException broken) {
            wrong(codeField, broken);
            return null;
        }
    }

    private String code(FormField field) {
        return form.value(field).replaceAll("\\s", "");
    }

    private void describe(FormField field, String display) {
        if (display == null) {
            wrong(field, "Enter the description of the code");
        }
    }

    private void wrong(FormField field, InvalidInputException broken) {
        wrong(field, "The " + broken.field() + " " + broken.rule());
    }
}
