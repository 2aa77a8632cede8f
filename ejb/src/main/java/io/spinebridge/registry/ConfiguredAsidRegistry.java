package io.spinebridge.registry;

import io.spinebridge.api.NotAccreditedException;
import io.spinebridge.api.NotReadyException;
import io.spinebridge.configuration.ServiceAddress;
import io.spinebridge.configuration.SpineService;
import io.spinebridge.configuration.SpineSettings;
import java.util.List;

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
        ServiceAddress address = settings.services().get(service);
        if (address == null) {
            String prefix = "spinebridge." + service.key();
            throw new NotReadyException(
                    List.of(prefix + ".asid and " + prefix + ".url are not set: this service is not in use here"));
        }
        return address;
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
