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

    /** The value in this environment: its own beats the common one. Blank values are none. */
    Optional<String> text(SettingsSource source) {
        return value(source).or(() -> new EnvironmentKey("", key).value(source));
    }

    private Optional<String> value(SettingsSource source) {
        return source.value(name()).map(String::strip).filter(text -> !text.isEmpty());
    }
}
