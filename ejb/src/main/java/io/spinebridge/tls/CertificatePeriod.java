package io.spinebridge.tls;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * When a certificate of ours is valid: taken from it once, since each call asks.
 *
 * @param name its subject
 * @param from first moment
 * @param until last moment
 */
record CertificatePeriod(String name, Instant from, Instant until) {

    private static final String SETTING = " (spinebridge.tls.keystore.path)";

    static CertificatePeriod of(X509Certificate certificate) {
        return new CertificatePeriod(
                certificate.getSubjectX500Principal().getName(),
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant());
    }

    /** What is wrong with the certificates now; empty when all of them are valid. */
    static List<String> faults(List<CertificatePeriod> chain, Instant now) {
        return chain.stream().flatMap(period -> period.fault(now).stream()).toList();
    }

    private Optional<String> fault(Instant now) {
        if (now.isBefore(from)) {
            return Optional.of("the certificate " + name + " in our key store is not valid before " + from + SETTING);
        }
        return now.isAfter(until)
                ? Optional.of("the certificate " + name + " in our key store expired at " + until + SETTING)
                : Optional.empty();
    }
}
