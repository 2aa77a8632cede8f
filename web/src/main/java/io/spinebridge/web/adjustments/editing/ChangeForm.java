package io.spinebridge.web.adjustments.editing;

import io.spinebridge.api.adjustments.AdjustmentRecord;
import io.spinebridge.web.adjustments.RecordEntry;
import io.spinebridge.web.adjustments.Task;
import io.spinebridge.web.page.FieldView;
import java.io.Serializable;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A form as it was filled in.
 *
 * @param task what it is for
 * @param entry key of the entry concerned; empty when none is
 * @param values what was entered
 * @param errors what is wrong with it, by field
 */
record ChangeForm(Task task, String entry, Map<FormField, String> values, Map<FormField, String> errors)
        implements Serializable {

    ChangeForm {
        values = Collections.unmodifiableMap(copy(values));
        errors = Collections.unmodifiableMap(copy(errors));
    }

    static ChangeForm filled(Task task, String entry, Map<FormField, String> values) {
        return new ChangeForm(task, entry, values, Map.of());
    }

    /** What a browser sent. */
    static ChangeForm sent(Task task, String entry, UnaryOperator<String> parameters) {
        Map<FormField, String> values = new EnumMap<>(FormField.class);
        for (FormField field : TaskFields.of(task)) {
            String value = parameters.apply(field.parameter());
            values.put(field, value == null ? "" : value.replace("\r\n", "\n"));
        }
        return filled(task, entry, values);
    }

    String value(FormField field) {
        return values.getOrDefault(field, "");
    }

    /** The entry concerned; empty when the task is about none, or the record has none such. */
    Optional<Serializable> entryIn(AdjustmentRecord record) {
        return task.hasEntry() ? RecordEntry.find(record, task, entry) : Optional.empty();
    }

    ChangeForm with(Map<FormField, String> found) {
        return new ChangeForm(task, entry, values, found);
    }

    /** The same input for another task or entry. */
    ChangeForm about(Task other, String otherEntry) {
        return new ChangeForm(other, otherEntry, values, Map.of());
    }

    List<FieldView> fields() {
        return TaskFields.of(task).stream().map(this::view).toList();
    }

    private FieldView view(FormField field) {
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
    List<EnteredValue> entered() {
        return TaskFields.of(task).stream()
                .filter(field -> !value(field).isBlank())
                .map(field -> new EnteredValue(field.label().replace(" (optional)", ""), field.shown(value(field))))
                .toList();
    }

    private static Map<FormField, String> copy(Map<FormField, String> from) {
        Map<FormField, String> copy = new EnumMap<>(FormField.class);
        copy.putAll(from);
        return copy;
    }

    @Override
    public String toString() {
        return "ChangeForm[" + task + "]";
    }
}
