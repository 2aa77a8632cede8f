package io.spinebridge.configuration.value;

import java.util.Optional;

/**
 * The type of a setting's value. Immutable.
 *
 * @param <T> what text is read into
 */
public interface ValueType<T> {

    /** The value that a text stands for; empty when it is not of this type. */
    Optional<T> parse(String text);

    /** What is wrong with a text that is not of this type, to follow the key: {@code must be 12 digits}. Never shows a secret. */
    String problem(String text);

    /** A harmless value, used while the faults of other settings are looked for. It never gets out. */
    T standIn();

    /** Whether blanks around a value are part of it. */
    default boolean verbatim() {
        return false;
    }

    /** Whether values must not be shown to anyone. */
    default boolean secret() {
        return false;
    }
}
