package io.spinebridge.configuration;

import java.util.Optional;

/**
 * A key as it is set: for all environments, or for one alone.
 *
 * @param environment name of the environment; empty for all
 * @param key the key without {@code spinebridge.} and without the environment
 */
record EnvironmentKey(String environment, String key) {

    /** The key as an administrator sets it. */
    String name() {
        return SettingKey.PREFIX + (environment.isEmpty() ? "" : environment + ".") + key;
    }

    /**
     * A value that is set.
     *
     * @param name of the key that it was found under
     * @param text the value
     * @param origin the source that has it
     */
    record Found(String name, String text, String origin) {

        @Override
        public String toString() {
            return "Found[" + name + "]";
        }
    }

    /** The value in this environment, without blanks around it: its own beats the common one. Blank values are none. */
    Optional<String> text(SettingsSource source) {
        return found(source, false).map(Found::text);
    }

    /**
     * Where the value in this environment is.
     *
     * @param verbatim whether blanks around it are a part of it
     */
    Optional<Found> found(SettingsSource source, boolean verbatim) {
        return at(name(), source, verbatim).or(() -> at(new EnvironmentKey("", key).name(), source, verbatim));
    }

    private static Optional<Found> at(String name, SettingsSource source, boolean verbatim) {
        return source.value(name)
                .filter(text -> !text.isBlank())
                .map(text -> new Found(name, verbatim ? text : text.strip(), source.origin(name)));
    }
}
