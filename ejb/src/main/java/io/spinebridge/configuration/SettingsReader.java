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
        try {
            Optional<String> text = text(setting).or(setting::defaultText);
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

    private Optional<String> text(Setting<?> setting) {
        EnvironmentKey key = new EnvironmentKey(environment, setting.key().pattern());
        return setting.type().verbatim() ? key.verbatim(source) : key.text(source);
    }
}
