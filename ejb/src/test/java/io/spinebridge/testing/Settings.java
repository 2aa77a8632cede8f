package io.spinebridge.testing;

import io.spinebridge.configuration.SettingsFactory;
import io.spinebridge.configuration.SettingsSource;
import io.spinebridge.configuration.SpineSettings;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Valid settings, to be varied. */
public final class Settings {

    public static final String ASID = "200000000205";
    public static final String SPINE_ASID = "987654456789";
    public static final String BASE = "https://clinicals.example.nhs.uk/STU3";

    private Settings() {}

    public static SpineSettings with(Map<String, String> changes) {
        return factory(changes).read();
    }

    public static SettingsFactory factory(Map<String, String> changes) {
        return new SettingsFactory(SettingsSource.of(values(changes)), Optional.of(Path.of("logs")));
    }

    public static Map<String, String> values(Map<String, String> changes) {
        Map<String, String> values = new HashMap<>(Map.of(
                "spinebridge.environment", "test",
                "spinebridge.asid", ASID,
                "spinebridge.issuer", "https://ehr.example.nhs.uk",
                "spinebridge.adjustments.asid", SPINE_ASID,
                "spinebridge.adjustments.url", BASE,
                "spinebridge.tls.keystore.path", "spine.p12",
                "spinebridge.tls.keystore.password", "changeit",
                "spinebridge.tls.truststore.path", "trust.p12",
                "spinebridge.tls.truststore.password", "changeit"));
        values.putAll(changes);
        return values;
    }
}
