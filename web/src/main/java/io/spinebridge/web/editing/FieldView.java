package io.spinebridge.web.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A field as the page shows it.
 *
 * @param name its name, and its id
 * @param kind how it is filled in: {@code text}, {@code code}, {@code textarea}, {@code select} or {@code radios}
 * @param label what it asks for
 * @param hint help; may be empty
 * @param value what was entered; may be empty
 * @param error what is wrong with it; empty when nothing is
 * @param choices what there is to choose from; may be empty
 */
public record FieldView(String name, String kind, String label, String hint, String value, String error, List<Choice> choices) {

    /**
     * Something to choose.
     *
     * @param id its id within the page
     * @param value what is sent
     * @param label what is shown
     * @param chosen whether it is chosen
     */
    public record Choice(String id, String value, String label, boolean chosen) {}

    static FieldView of(Field field, EditForm form) {
        String value = form.value(field);
        List<Choice> choices = new ArrayList<>();
        for (Field.Option option : field.options()) {
            // the first has the field's own id, to which the error summary leads
            String id = field.parameter() + (choices.isEmpty() ? "" : "-" + (choices.size() + 1));
            choices.add(new Choice(id, option.value(), option.label(), option.value().equals(value)));
        }
        return new FieldView(field.parameter(), field.kind().name().toLowerCase(Locale.ROOT), field.label(), field.hint(), value,
                form.errors().getOrDefault(field, ""), List.copyOf(choices));
    }

    /** The ids of what describes it. */
    public String describedBy() {
        return (hint.isEmpty() ? "" : name + "-hint ") + (error.isEmpty() ? "" : name + "-error");
    }

    @Override
    public String toString() {
        return "FieldView[" + name + "]";
    }
}
