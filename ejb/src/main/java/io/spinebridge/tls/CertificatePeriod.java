package io.spinebridge.tls;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Whether the certificates of a chain are valid today. */
final class CertificatePeriod {

    private final Clock clock;

    CertificatePeriod(Clock clock) {
        this.clock = clock;
    }

    List<String> faults(List<X509Certificate> chain) {
        Instant now = clock.instant();
        List<String> faults = new ArrayList<>();
        for (X509Certificate certificate : chain) {
            Instant from = certificate.getNotBefore().toInstant();
            Instant until = certificate.getNotAfter().toInstant();
            String name = certificate.getSubjectX500Principal().getName();
            if (now.isBefore(from)) {
                faults.add("the certificate " + name + " in our key store is not valid before " + from);
            } else if (now.isAfter(until)) {
                faults.add("the certificate " + name + " in our key store expired at " + until);
            }
        }
        return faults;
    }
}
