package io.spinebridge.web.editing;

import io.spinebridge.web.adjustments.Task;
import io.spinebridge.web.page.FieldView;
import java.io.Serializable;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A form as it was filled in.
 *
 * @param task what it is for
 * @param entry key of the entry concerned; empty when none is
 * @param values what was entered
 * @param errors what is wrong with it, by field
 */
record EditForm(Task task, String entry, Map<Field, String> values, Map<Field, String> errors) implements Serializable {

    EditForm {
        values = Collections.unmodifiableMap(copy(values));
        errors = Collections.unmodifiableMap(copy(errors));
    }

    static EditForm filled(Task task, String entry, Map<Field, String> values) {
        return new EditForm(task, entry, values, Map.of());
    }

    /** What a browser sent. */
    static EditForm sent(Task task, String entry, UnaryOperator<String> parameters) {
        Map<Field, String> values = new EnumMap<>(Field.class);
        for (Field field : Field.of(task)) {
            String value = parameters.apply(field.parameter());
            values.put(field, value == null ? "" : value.replace("\r\n", "\n"));
        }
        return filled(task, entry, values);
    }

    String value(Field field) {
        return values.getOrDefault(field, "");
    }

    EditForm with(Map<Field, String> found) {
        return new EditForm(task, entry, values, found);
    }

    /** The same input for another task or entry. */
    EditForm about(Task other, String otherEntry) {
        return new EditForm(other, otherEntry, values, Map.of());
    }

    List<FieldView> fields() {
        return Field.of(task).stream().map(this::view).toList();
    }

    private FieldView view(Field field) {
        Map<String, String> labels = new LinkedHashMap<>();
        field.options().forEach(option -> labels.put(option.value(), option.label()));
        return new FieldView(
                field.parameter(),
                field.kind().name().toLowerCase(Locale.ROOT),
                field.label(),
                field.hint(),
                value(field),
                errors.getOrDefault(field, ""),
                FieldView.choices(field.parameter(), value(field), labels));
    }

    /** What was entered, for reading. */
    List<EnteredLine> lines() {
        return Field.of(task).stream()
                .filter(field -> !value(field).isBlank())
                .map(field -> new EnteredLine(field.label().replace(" (optional)", ""), field.shown(value(field))))
                .toList();
    }

    private static Map<Field, String> copy(Map<Field, String> from) {
        Map<Field, String> copy = new EnumMap<>(Field.class);
        copy.putAll(from);
        return copy;
    }

    @Override
    public String toString() {
        return "EditForm[" + task + "]";
    }
}
