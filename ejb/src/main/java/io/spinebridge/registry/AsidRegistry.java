package io.spinebridge.registry;

import io.spinebridge.api.NotAccreditedException;
import io.spinebridge.configuration.ServiceAddress;
import io.spinebridge.configuration.SpineService;

/**
 * Accredited systems, ours and the Spine's. Implementations are thread safe.
 *
 * <p>Every method throws {@link io.spinebridge.api.NotReadyException} while the settings are not valid. Follows <em>Spine Core:
 * Endpoint registration</em>.
 */
public interface AsidRegistry {

    /** Our own ASID, 12 digits: {@code FromASID} and {@code requesting_system}. */
    String ownAsid();

    /** ASID and base URL of a service of the Spine; also throws {@code NotReadyException} for one that is not in use here. */
    ServiceAddress address(SpineService service);

    /**
     * Refuses an interaction that our ASID does not hold.
     *
     * @param interactionId for example {@code urn:nhs:names:services:raflags:Consent.read:1}
     * @throws NotAccreditedException naming ASID and interaction, when the accredited set is configured and lacks it
     */
    void requireAccredited(String interactionId);
}
