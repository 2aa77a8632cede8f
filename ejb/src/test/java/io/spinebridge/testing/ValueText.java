package io.spinebridge.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;

/** Everything that a value holds, as text: what a host could show of it. */
public final class ValueText {

    private ValueText() {}

    /** The contents of records, and of the records in them. */
    public static String of(Object value) {
        StringBuilder text = new StringBuilder();
        append(value, text);
        return text.toString();
    }

    private static void append(Object value, StringBuilder to) {
        if (value instanceof Record entry) {
            for (RecordComponent component : entry.getClass().getRecordComponents()) {
                try {
                    append(component.getAccessor().invoke(entry), to);
                } catch (IllegalAccessException | InvocationTargetException impossible) {
                    throw new IllegalStateException(impossible);
                }
            }
        } else if (value instanceof Collection<?> several) {
            several.forEach(each -> append(each, to));
        } else if (value != null) {
            to.append(value).append('\n');
        }
    }
}
