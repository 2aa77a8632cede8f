package io.spinebridge.registry;

import io.spinebridge.api.NotAccreditedException;
import io.spinebridge.configuration.ServiceAddress;
import io.spinebridge.configuration.SpineService;
import io.spinebridge.configuration.SpineSettings;

/** The registry as configured: one table for the environment. Immutable. */
public final class ConfiguredAsidRegistry implements AsidRegistry {

    private final SpineSettings settings;

    /** Answers from these settings. */
    public ConfiguredAsidRegistry(SpineSettings settings) {
        this.settings = settings;
    }

    @Override
    public String ownAsid() {
        return settings.asid();
    }

    @Override
    public ServiceAddress address(SpineService service) {
        return settings.services().get(service);
    }

    @Override
    public void requireAccredited(String interactionId) {
        boolean accredited = settings.accreditedInteractions()
                .map(held -> held.contains(interactionId))
                .orElse(true);
        if (!accredited) {
            throw new NotAccreditedException(settings.asid(), interactionId);
        }
    }
}
