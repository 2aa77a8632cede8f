package io.spinebridge.configuration;

import java.util.Optional;

/**
 * How a caller is recognised where neither principal nor host say who it is.
 *
 * @param nameIsRoleProfile whether the principal's name is the role profile id ({@code
 *     spinebridge.identity.principal-name=role-profile}; default {@code none})
 * @param organisation its organisation ({@code spinebridge.identity.organisation}, an ODS code)
 */
public record IdentitySettings(boolean nameIsRoleProfile, Optional<String> organisation) {}
