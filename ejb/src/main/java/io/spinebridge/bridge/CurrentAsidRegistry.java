package io.spinebridge.bridge;

import io.spinebridge.configuration.ServiceAddress;
import io.spinebridge.configuration.SpineService;
import io.spinebridge.registry.AsidRegistry;
import java.util.function.Supplier;

/** Asks the registry in force at each question, so that whoever holds it neither fails early nor keeps one that was replaced. Thread safe. */
final class CurrentAsidRegistry implements AsidRegistry {

    private final Supplier<AsidRegistry> inForce;

    CurrentAsidRegistry(Supplier<AsidRegistry> inForce) {
        this.inForce = inForce;
    }

    @Override
    public String ownAsid() {
        return inForce.get().ownAsid();
    }

    @Override
    public ServiceAddress address(SpineService service) {
        return inForce.get().address(service);
    }

    @Override
    public void requireAccredited(String interactionId) {
        inForce.get().requireAccredited(interactionId);
    }
}
