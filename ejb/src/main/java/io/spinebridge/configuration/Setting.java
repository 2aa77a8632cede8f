package io.spinebridge.configuration;

import io.spinebridge.configuration.value.ValueType;
import java.util.Optional;

/**
 * All that is to be known of one key, or one family of keys. Readers, faults, and the administrators' table come from it.
 *
 * @param key the key
 * @param type what values it takes
 * @param meaning what it is, for administrators
 * @param defaultText the value when none is set, as an administrator would write it; empty when there is none
 * @param defaultInWords what is so when none is set, for administrators
 * @param example a value that is not the default, as an administrator would write it
 */
public record Setting<T>(
        SettingKey key,
        ValueType<T> type,
        String meaning,
        Optional<String> defaultText,
        String defaultInWords,
        String example) {

    /** A setting that is required, until a default is told. */
    static <T> Setting<T> of(String key, ValueType<T> type, String meaning, String example) {
        return new Setting<>(new SettingKey(key), type, meaning, Optional.empty(), "required", example);
    }

    /** This one with a default. */
    Setting<T> byDefault(String text) {
        return byDefault(text, "`" + text + "`");
    }

    /** This one with a default that words tell better than its text. */
    Setting<T> byDefault(String text, String inWords) {
        return new Setting<>(key, type, meaning, Optional.of(text), inWords, example);
    }

    /** This one without a default; words tell when it is required, or what is so without it. */
    Setting<T> withoutDefault(String inWords) {
        return new Setting<>(key, type, meaning, Optional.empty(), inWords, example);
    }

    /** The setting of one member of the family. */
    Setting<T> of(String part) {
        return new Setting<>(key.of(part), type, meaning, defaultText, defaultInWords, example);
    }

    /** Whether its value must not be shown to anyone. */
    public boolean secret() {
        return type.secret();
    }

    /** A fault of it, with key and example. */
    String fault(String problem) {
        return key.name() + " " + problem + " (example: " + key.name() + "=" + example + ")";
    }
}
