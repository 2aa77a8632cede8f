package io.spinebridge.configuration;

import java.util.Optional;
import java.util.Set;

/**
 * How reasonable adjustments are edited.
 *
 * @param roles job roles (R-codes) that may edit ({@code spinebridge.adjustments.editing-roles}); empty when every editor may
 * @param retiredReasons whether removal reasons are sent with the retired code system, the one seen on the wire ({@code
 *     spinebridge.adjustments.removal-reasons=retired}, the default), or with the four current ones ({@code current})
 */
public record EditingSettings(Optional<Set<String>> roles, boolean retiredReasons) {

    public EditingSettings {
        roles = roles.map(Set::copyOf);
    }
}
