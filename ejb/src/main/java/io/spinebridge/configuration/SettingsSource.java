package io.spinebridge.configuration;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where values come from. */
public interface SettingsSource {

    /** The value of a key, its aliases expanded; empty when none is set. */
    Optional<String> value(String key);

    /** The names of all values that are set, those of other software included. */
    Set<String> names();

    /** Which of several sources has the value of a key, as administrators know it; empty when that cannot be told. */
    default String origin(String key) {
        return "";
    }

    /** A map, whose later changes are seen. */
    static SettingsSource of(Map<String, String> values) {
        return new SettingsSource() {

            @Override
            public Optional<String> value(String key) {
                return Optional.ofNullable(values.get(key));
            }

            @Override
            public Set<String> names() {
                return Set.copyOf(values.keySet());
            }
        };
    }
}
