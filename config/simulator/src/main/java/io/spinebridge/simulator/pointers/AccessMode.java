package io.spinebridge.simulator.pointers;

import io.spinebridge.simulator.validation.Arrival;
import io.spinebridge.simulator.validation.Token;

/** On whose behalf a request is made (<em>NRL FHIR API: JSON Web Token Guidance, access modes</em>). */
enum AccessMode {
    /** A professional at a consumer or provider. */
    PROFESSIONAL,
    /** A citizen at a consumer; only where the option is on. */
    CITIZEN,
    /** Nobody: a provider's system by itself. */
    UNATTENDED;

    /** The mode that a token must be in, going by the claims that it has. */
    static AccessMode of(Arrival a, PointersOptions options) {
        boolean providers = AdmissionRules.interaction(a).isProviders();
        if (options.citizenMode() && !providers && a.has("requesting_patient") && !a.has("requesting_user")) {
            return CITIZEN;
        }
        boolean user = a.has("requesting_user") || a.claim("sub").startsWith(Token.ROLE_PROFILE);
        return user || !providers ? PROFESSIONAL : UNATTENDED;
    }
}
