package io.spinebridge.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.spinebridge.api.NotReadyException;
import io.spinebridge.testing.Settings;
import java.util.Map;

/** What is expected of a fault in the settings. */
final class SettingFaults {

    private SettingFaults() {}

    /** Expects that these settings have one fault, told with its key, the form and an example. */
    static void tellFormAndExample(Map<String, String> changes, String key) {
        assertThatExceptionOfType(NotReadyException.class)
                .isThrownBy(() -> Settings.with(changes))
                .satisfies(refused -> assertThat(refused.faults())
                        .singleElement()
                        .asString()
                        .startsWith(key + " must be")
                        .contains("(example: " + key + "="));
    }
}
