package io.spinebridge.api.pointers;

import io.spinebridge.api.InvalidInputException;
import java.util.regex.Pattern;

/**
 * Logical id of a pointer, as the Spine gave it. Opaque: nothing may be read from it. It may change when pointers move to another
 * instance of the service.
 *
 * @param value 1 to 64 letters, digits, hyphens and dots
 */
public record PointerId(String value) implements PointerKey {

    private static final Pattern FORM = Pattern.compile("(?!\\.+$)[A-Za-z0-9.-]{1,64}");

    /**
     * Checks the form.
     *
     * @throws InvalidInputException when it is something else
     */
    public PointerId {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new InvalidInputException("pointer id", "must be 1 to 64 letters, digits, hyphens and dots");
        }
    }

    @Override
    public String toString() {
        return "PointerId[withheld]";
    }
}
