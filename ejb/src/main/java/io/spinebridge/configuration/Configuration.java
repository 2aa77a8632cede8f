package io.spinebridge.configuration;

import io.spinebridge.api.NotReadyException;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The settings of the running module. Valid settings are read once and kept; as long as they are not valid, every question reads
 * them anew. Thread safe.
 */
@ApplicationScoped
public class Configuration {

    private final SettingsFactory factory;
    private volatile SpineSettings valid;

    /** Reads from MicroProfile Config, as the deployed application sees it. */
    public Configuration() {
        this(new SettingsFactory(
                new MicroProfileSource(),
                Optional.ofNullable(System.getProperty("com.sun.aas.instanceRoot"))
                        .map(root -> Path.of(root, "logs"))));
    }

    /** Reads from anywhere. */
    public Configuration(SettingsFactory factory) {
        this.factory = factory;
    }

    /**
     * The settings.
     *
     * @throws NotReadyException listing all faults, while there are any
     */
    public SpineSettings settings() {
        SpineSettings known = valid;
        if (known == null) {
            known = factory.read();
            valid = known;
        }
        return known;
    }
}
