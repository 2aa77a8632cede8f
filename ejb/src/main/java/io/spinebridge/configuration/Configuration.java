package io.spinebridge.configuration;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads the settings of the running module. Stateless: each question reads them anew. */
@ApplicationScoped
public class Configuration {

    private final SettingsFactory factory;

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

    /** The settings of each organisation that the server works for, as they are set now: one at least. */
    public List<ReadSettings> read() {
        return factory.organisations();
    }
}
