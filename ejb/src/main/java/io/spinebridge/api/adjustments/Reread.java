package io.spinebridge.api.adjustments;

import java.io.Serializable;
import java.util.Optional;

/**
 * The answer to "is what I have still current?".
 *
 * @param changed the value as it stands now; null when it is unchanged
 * @param <T> kind of value
 */
public record Reread<T extends Serializable>(T changed) implements Serializable {

    /** What the host has is the current version. */
    public static <T extends Serializable> Reread<T> same() {
        return new Reread<>(null);
    }

    /** Whether what the host has is the current version. */
    public boolean unchanged() {
        return changed == null;
    }

    /** The value as it stands now, if it changed. */
    public Optional<T> current() {
        return Optional.ofNullable(changed);
    }

    @Override
    public String toString() {
        return "Reread[" + (unchanged() ? "unchanged" : "changed") + "]";
    }
}
