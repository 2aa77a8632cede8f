package io.spinebridge.bridge;

import io.spinebridge.configuration.IdentitySettings;
import io.spinebridge.identity.CallerIdentity;
import java.util.function.Function;

/**
 * How callers are recognised. The same for all Bridges whose settings say the same, so that a caller is asked for once in an operation. Thread safe.
 */
final class Callers implements Function<IdentitySettings, CallerIdentity> {

    private final Function<IdentitySettings, CallerIdentity> maker;
    private IdentitySettings settings;
    private CallerIdentity identity;

    Callers(Function<IdentitySettings, CallerIdentity> maker) {
        this.maker = maker;
    }

    @Override
    public synchronized CallerIdentity apply(IdentitySettings wanted) {
        if (!wanted.equals(settings)) {
            identity = maker.apply(wanted);
            settings = wanted;
        }
        return identity;
    }
}
