package io.spinebridge.registry;

import io.spinebridge.configuration.Configuration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** Makes the ASID registry, once per application, at its first use (when the settings must be valid). */
@ApplicationScoped
public class AsidRegistryProducer {

    /** The configured registry. */
    @Produces
    @ApplicationScoped
    public AsidRegistry asidRegistry(Configuration configuration) {
        return new ConfiguredAsidRegistry(configuration.settings());
    }
}
