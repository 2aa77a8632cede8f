package io.spinebridge.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A field as the page shows it.
 *
 * @param name its name, and its id
 * @param kind how it is filled in: {@code text}, {@code word}, {@code code}, {@code textarea}, {@code select} or {@code radios}
 * @param label what it asks for
 * @param hint help; may be empty
 * @param value what was entered; may be empty
 * @param error what is wrong with it; empty when nothing is
 * @param choices what there is to choose from, in which an empty value stands for no choice; may be empty
 */
public record FieldView(
        String name, String kind, String label, String hint, String value, String error, List<Choice> choices) {

    /**
     * Something to choose.
     *
     * @param id its id within the page
     * @param value what is sent
     * @param label what is shown
     * @param chosen whether it is chosen
     */
    public record Choice(String id, String value, String label, boolean chosen) {}

    /**
     * What there is to choose from, each with an id of its own. The first has the id of the field itself, to which the error summary
     * leads.
     */
    public static List<Choice> choices(String name, String value, Map<String, String> labels) {
        List<Choice> choices = new ArrayList<>();
        labels.forEach((each, label) -> choices.add(new Choice(
                name + (choices.isEmpty() ? "" : "-" + (choices.size() + 1)), each, label, each.equals(value))));
        return List.copyOf(choices);
    }

    /** The ids of what describes it. */
    public String describedBy() {
        return ((hint.isEmpty() ? "" : name + "-hint ") + (error.isEmpty() ? "" : name + "-error")).strip();
    }

    @Override
    public String toString() {
        return "FieldView[" + name + "]";
    }
}
