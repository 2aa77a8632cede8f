package io.spinebridge.configuration;

import java.util.Optional;
import java.util.function.Function;

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

    /** The value in this environment, without blanks around it: its own beats the common one. Blank values are none. */
    Optional<String> text(SettingsSource source) {
        return first(key -> source.value(key.name()).map(String::strip).filter(text -> !text.isEmpty()));
    }

    /** As {@link #text}, but with the blanks around it. */
    Optional<String> verbatim(SettingsSource source) {
        return first(key -> source.value(key.name()).filter(text -> !text.isBlank()));
    }

    private Optional<String> first(Function<EnvironmentKey, Optional<String>> value) {
        return value.apply(this).or(() -> value.apply(new EnvironmentKey("", key)));
    }
}
