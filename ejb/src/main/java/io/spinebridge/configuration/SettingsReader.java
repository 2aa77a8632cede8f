package io.spinebridge.configuration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads single values and collects what is wrong with them. One reader serves one reading; not thread safe.
 *
 * <p>Where a value is missing or wrong, a fault is noted and a harmless stand-in returned, so that all faults are found in one
 * go; the stand-ins never get out, because {@link SettingsFactory} throws when there is a fault.
 */
final class SettingsReader {

    private final SettingsSource source;
    private final List<String> faults = new ArrayList<>();
    private final Map<SettingKey, SettingInForce> values = new LinkedHashMap<>();
    private String environment = "";

    SettingsReader(SettingsSource source) {
        this.source = source;
    }

    /** From now on, values for this environment alone beat common ones. */
    void environment(String name) {
        this.environment = name;
    }

    String environment() {
        return environment;
    }

    List<String> faults() {
        return faults;
    }

    /** What was found so far, each once. */
    List<SettingInForce> values() {
        return List.copyOf(values.values());
    }

    /**
     * A part of the settings, if nothing is wrong with it.
     *
     * @param read reads it with this reader
     */
    <T> Part<T> part(Function<SettingsReader, T> read) {
        int before = faults.size();
        T part = read.apply(this);
        return new Part<>(part, faults.size() == before);
    }

    /**
     * A part of the settings.
     *
     * @param value what was read, stand-ins included
     * @param isSound whether it has no fault
     */
    record Part<T>(T value, boolean isSound) {

        Optional<T> sound() {
            return isSound ? Optional.of(value) : Optional.empty();
        }
    }

    void fault(Setting<?> setting, String problem) {
        faults.add(setting.fault(problem));
    }

    /** The value that is set, or the default. A setting without either is a fault. */
    <T> T value(Setting<T> setting) {
        try {
            Optional<String> text = text(setting).or(() -> byDefault(setting));
            if (text.isPresent()) {
                return parse(setting, text.get());
            }
            fault(setting, "is missing");
        } catch (RuntimeException unreadable) {
            fault(setting, unreadable);
        }
        return setting.type().standIn();
    }

    /** The value that is set, if one is. */
    <T> Optional<T> given(Setting<T> setting) {
        try {
            return text(setting).map(text -> parse(setting, text));
        } catch (RuntimeException unreadable) {
            fault(setting, unreadable);
            return Optional.empty();
        }
    }

    /** Whether it is set; one that cannot be read is, and {@link #value} tells why it cannot. */
    boolean isGiven(Setting<?> setting) {
        try {
            return text(setting).isPresent();
        } catch (RuntimeException unreadable) {
            return true;
        }
    }

    /** A source refuses a value, for example one with a dollar and braces around a name that it does not know. */
    private void fault(Setting<?> setting, RuntimeException unreadable) {
        fault(
                setting,
                "cannot be read (" + unreadable.getClass().getSimpleName()
                        + "): does it name a variable that does not exist?");
    }

    private <T> T parse(Setting<T> setting, String text) {
        Optional<T> value = setting.type().parse(text);
        if (value.isEmpty()) {
            fault(setting, setting.type().problem(text));
        }
        return value.or(() -> setting.defaultText().flatMap(setting.type()::parse))
                .orElseGet(setting.type()::standIn);
    }

    private Optional<String> byDefault(Setting<?> setting) {
        Optional<String> text = setting.defaultText();
        text.ifPresent(value -> values.putIfAbsent(setting.key(), SettingInForce.byDefault(setting, value)));
        return text;
    }

    private Optional<String> text(Setting<?> setting) {
        Optional<EnvironmentKey.Found> found = new EnvironmentKey(
                        environment, setting.key().pattern())
                .found(source, setting.type().verbatim());
        found.ifPresent(value -> values.putIfAbsent(setting.key(), SettingInForce.of(setting, value)));
        return found.map(EnvironmentKey.Found::text);
    }
}
