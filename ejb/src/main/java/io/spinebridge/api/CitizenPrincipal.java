package io.spinebridge.api;

import jakarta.security.enterprise.CallerPrincipal;

/**
 * A citizen who signed in for themselves or for somebody they care for, for example with NHS login. Spinebridge serves professionals:
 * every call of such a caller is refused ({@link CallerRefusedException}), and nothing is sent.
 *
 * <p>An application that lets citizens in as well returns this from its {@code IdentityStore} for them, so that none can ever be taken
 * for a professional.
 */
public class CitizenPrincipal extends CallerPrincipal {

    private static final long serialVersionUID = 1L;

    /** Takes the log-in name. */
    public CitizenPrincipal(String name) {
        super(name);
    }
}
