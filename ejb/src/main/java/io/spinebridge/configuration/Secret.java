package io.spinebridge.configuration;

import java.util.Arrays;

/** A password that does not show itself. Immutable. */
public final class Secret {

    private final char[] value;

    /** Takes a copy. */
    public Secret(char[] value) {
        this.value = value.clone();
    }

    /** A copy of the password; the caller clears it after use. */
    public char[] reveal() {
        return value.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && Arrays.equals(value, secret.value);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(value);
    }

    @Override
    public String toString() {
        return "Secret[withheld]";
    }
}
