package io.spinebridge.web.adjustments.editing;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * One of the values that a field offers.
 *
 * @param value what is sent
 * @param label what is shown
 */
record FieldOption(String value, String label) {

    /** All constants of an enum, by name. */
    static <E extends Enum<E>> List<FieldOption> of(E[] values, Function<E, String> label) {
        return Arrays.stream(values)
                .map(value -> new FieldOption(value.name(), label.apply(value)))
                .toList();
    }
}
