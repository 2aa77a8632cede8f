package io.spinebridge.api;

import jakarta.security.enterprise.CallerPrincipal;
import java.util.Objects;

/**
 * A caller principal that carries its Spine identity. A host whose Jakarta Security {@code IdentityStore} knows the smartcard
 * session returns this, and Spinebridge needs no further configuration to know who calls: the first of the three ways, see
 * {@link SpineUserResolver}.
 */
public class SpineCallerPrincipal extends CallerPrincipal {

    private static final long serialVersionUID = 1L;

    private final SpineUser user;

    /**
     * Joins a log-in name and a Spine identity.
     *
     * @param name log-in name
     * @param user the identity, not null
     */
    public SpineCallerPrincipal(String name, SpineUser user) {
        super(name);
        this.user = Objects.requireNonNull(user, "user");
    }

    /** The Spine identity of this caller. */
    public SpineUser user() {
        return user;
    }
}
