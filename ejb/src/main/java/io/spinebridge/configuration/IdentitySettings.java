package io.spinebridge.configuration;

import io.spinebridge.api.SpineUser;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a caller is recognised where neither principal nor host say who it is.
 *
 * @param nameIsRoleProfile whether the principal's name is the role profile id ({@code
 *     spinebridge.identity.principal-name=role-profile}; default {@code none})
 * @param organisation its organisation, and that of the systems ({@code spinebridge.identity.organisation}, an ODS code)
 * @param activities activity codes of every caller that is recognised by name ({@code spinebridge.identity.activities}, default none)
 * @param users persons by their log-in names ({@code spinebridge.identity.users}, default none), where no host says who they are
 * @param systems names of the principals that are this system at work unattended ({@code spinebridge.identity.systems}, default none)
 */
public record IdentitySettings(
        boolean nameIsRoleProfile,
        Optional<String> organisation,
        Set<String> activities,
        Map<String, SpineUser> users,
        Set<String> systems) {

    public IdentitySettings {
        activities = Set.copyOf(activities);
        users = Map.copyOf(users);
        systems = Set.copyOf(systems);
    }

    /** Persons alone, without activity codes. */
    public IdentitySettings(boolean nameIsRoleProfile, Optional<String> organisation) {
        this(nameIsRoleProfile, organisation, Set.of(), Map.of(), Set.of());
    }
}
