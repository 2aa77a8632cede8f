package io.spinebridge.web.pointers;

import java.util.List;

/**
 * A line of a list of facts.
 *
 * @param label what it is about
 * @param texts what is said about it, the most important first
 */
public record Row(String label, List<String> texts) {

    static Row of(String label, String text) {
        return new Row(label, List.of(text));
    }

    @Override
    public String toString() {
        return "Row[" + label + "]";
    }
}
