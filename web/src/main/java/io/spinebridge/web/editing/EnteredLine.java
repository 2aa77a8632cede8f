package io.spinebridge.web.editing;

/**
 * Something that was entered, for reading.
 *
 * @param label the field's label
 * @param value what was entered, in words
 */
public record EnteredLine(String label, String value) {

    @Override
    public String toString() {
        return "EnteredLine[" + label + "]";
    }
}
