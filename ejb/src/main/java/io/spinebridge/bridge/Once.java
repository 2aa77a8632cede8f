package io.spinebridge.bridge;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * A part that is made at its first use, once. As long as making it fails, each use tries again. Thread safe.
 *
 * @param <T> type of the part
 */
final class Once<T> implements Supplier<T> {

    private final Supplier<T> maker;
    private volatile T part;

    Once(Supplier<T> maker) {
        this.maker = maker;
    }

    @Override
    public T get() {
        T made = part;
        return made == null ? make() : made;
    }

    private synchronized T make() {
        if (part == null) {
            part = maker.get();
        }
        return part;
    }

    /** The part, if it was made. */
    Optional<T> made() {
        return Optional.ofNullable(part);
    }
}
