package io.spinebridge.tls;

import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * When something may be used that calls depend upon: taken from it once, since each call asks.
 *
 * @param name what it is
 * @param from first moment
 * @param until last moment
 * @param past what it did then
 * @param setting the key that names it
 */
record ValidityPeriod(String name, Instant from, Instant until, String past, String setting) {

    /** Of a certificate of ours. */
    static ValidityPeriod of(X509Certificate certificate) {
        return new ValidityPeriod(
                "the certificate " + certificate.getSubjectX500Principal().getName() + " in our key store",
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant(),
                "expired at",
                "spinebridge.tls.keystore.path");
    }

    /** Of a revocation list, up to its next update. From when it holds is left to the handshake, which is lenient with clocks. */
    static ValidityPeriod of(X509CRL list) {
        return new ValidityPeriod(
                "the revocation list of " + list.getIssuerX500Principal().getName(),
                Instant.MIN,
                list.getNextUpdate().toInstant(),
                "was to be replaced by",
                "spinebridge.tls.crl");
    }

    /** What is wrong now; empty when all hold. */
    static List<String> faults(List<ValidityPeriod> periods, Instant now) {
        return periods.stream().flatMap(period -> period.fault(now).stream()).toList();
    }

    private Optional<String> fault(Instant now) {
        if (now.isBefore(from)) {
            return Optional.of(name + " is not valid before " + from + " (" + setting + ")");
        }
        return now.isAfter(until)
                ? Optional.of(name + " " + past + " " + until + " (" + setting + ")")
                : Optional.empty();
    }
}
