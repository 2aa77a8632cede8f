package io.spinebridge.web.adjustments.editing;

/**
 * Something that was entered, for reading.
 *
 * @param label the field's label
 * @param value what was entered, in words
 */
public record EnteredValue(String label, String value) {

    @Override
    public String toString() {
        return "EnteredValue[" + label + "]";
    }
}
