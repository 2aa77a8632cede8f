package io.spinebridge.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads single values and collects what is wrong with them. One reader serves one reading; not thread safe.
 *
 * <p>Where a value is missing or wrong, a fault is noted and a harmless stand-in returned, so that all faults are found in one
 * go; the stand-ins never get out, because {@link SettingsFactory} throws when there is a fault.
 */
final class SettingsReader {

    private final SettingsSource source;
    private final List<String> faults = new ArrayList<>();
    private String environment = "";

    SettingsReader(SettingsSource source) {
        this.source = source;
    }

    /** From now on, values for this environment alone beat common ones. */
    void environment(String name) {
        this.environment = name;
    }

    List<String> faults() {
        return faults;
    }

    void fault(Setting<?> setting, String problem) {
        faults.add(setting.fault(problem));
    }

    /** The value that is set, or the default. A setting without either is a fault. */
    <T> T value(Setting<T> setting) {
        Optional<String> text = text(setting).or(setting::defaultText);
        if (text.isEmpty()) {
            fault(setting, "is missing");
            return setting.type().standIn();
        }
        return parse(setting, text.get());
    }

    /** The value that is set, if one is. */
    <T> Optional<T> given(Setting<T> setting) {
        return text(setting).map(text -> parse(setting, text));
    }

    boolean isGiven(Setting<?> setting) {
        return text(setting).isPresent();
    }

    private <T> T parse(Setting<T> setting, String text) {
        Optional<T> value = setting.type().parse(text);
        if (value.isEmpty()) {
            fault(setting, setting.type().problem(text));
        }
        return value.or(() -> setting.defaultText().flatMap(setting.type()::parse))
                .orElseGet(setting.type()::standIn);
    }

    private Optional<String> text(Setting<?> setting) {
        return new EnvironmentKey(environment, setting.key().pattern()).text(source);
    }
}
