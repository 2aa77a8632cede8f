package io.spinebridge.configuration;

import java.util.Optional;
import java.util.Set;

/**
 * How a caller is recognised where neither principal nor host say who it is.
 *
 * @param nameIsRoleProfile whether the principal's name is the role profile id ({@code
 *     spinebridge.identity.principal-name=role-profile}; default {@code none})
 * @param organisation its organisation, and that of the systems ({@code spinebridge.identity.organisation}, an ODS code)
 * @param activities activity codes of every caller that is recognised by name ({@code spinebridge.identity.activities}, default none)
 * @param systems names of the principals that are this system at work unattended ({@code spinebridge.identity.systems}, default none)
 */
public record IdentitySettings(
        boolean nameIsRoleProfile, Optional<String> organisation, Set<String> activities, Set<String> systems) {

    public IdentitySettings {
        activities = Set.copyOf(activities);
        systems = Set.copyOf(systems);
    }

    /** Persons alone, without activity codes. */
    public IdentitySettings(boolean nameIsRoleProfile, Optional<String> organisation) {
        this(nameIsRoleProfile, organisation, Set.of(), Set.of());
    }
}
