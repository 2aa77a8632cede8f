package io.spinebridge.simulator.junit;

import io.spinebridge.simulator.pki.DevelopmentPki;
import java.time.Clock;

/** The development certificates of this run. What a test revokes it has to reinstate. */
public final class SharedCertificates {

    private static final DevelopmentPki PKI = new DevelopmentPki(Clock.systemUTC());

    private SharedCertificates() {}

    /** Made at the first use, the same ever after. */
    public static DevelopmentPki pki() {
        return PKI;
    }
}
