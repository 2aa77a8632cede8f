package io.spinebridge.tls;

import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/**
 * How long a certificate of ours, or of an authority that we trust, is valid. Immutable.
 *
 * @param store where it is
 * @param commonName of its subject; the whole subject where it has none
 * @param serial serial number
 * @param notAfter last moment at which it is valid
 * @param daysLeft days until then, those that have begun counted whole: 1 on the last day, nought or less when it has expired
 */
public record CertificateState(Store store, String commonName, BigInteger serial, Instant notAfter, long daysLeft) {

    /** Where a certificate is. */
    public enum Store {
        /** Our certificate and its issuers ({@code spinebridge.tls.keystore.path}). */
        KEY_STORE("key store"),
        /** Authorities that we trust ({@code spinebridge.tls.truststore.path}). */
        TRUST_STORE("trust store");

        private final String words;

        Store(String words) {
            this.words = words;
        }

        /** Its name in texts. */
        public String words() {
            return words;
        }
    }

    static CertificateState of(Store store, X509Certificate certificate, Instant now) {
        Instant notAfter = certificate.getNotAfter().toInstant();
        return new CertificateState(
                store,
                commonName(certificate.getSubjectX500Principal().getName()),
                certificate.getSerialNumber(),
                notAfter,
                daysBetween(now, notAfter));
    }

    private static long daysBetween(Instant now, Instant end) {
        return -Math.floorDiv(
                -Duration.between(now, end).toMillis(), Duration.ofDays(1).toMillis());
    }

    private static String commonName(String subject) {
        return Arrays.stream(subject.split("(?<!\\\\),"))
                .filter(part -> part.startsWith("CN="))
                .map(part -> part.substring("CN=".length()))
                .findFirst()
                .orElse(subject);
    }
}
