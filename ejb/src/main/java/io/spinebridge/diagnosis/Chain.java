package io.spinebridge.diagnosis;

import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Certificates as they were shown, in words.
 *
 * @param certificates the server's own first
 */
record Chain(List<X509Certificate> certificates) {

    static Chain of(Certificate[] shown) {
        return new Chain(Arrays.stream(shown).map(X509Certificate.class::cast).toList());
    }

    String text() {
        return certificates.stream().map(Chain::text).collect(Collectors.joining("; "));
    }

    private static String text(X509Certificate certificate) {
        Instant until = certificate.getNotAfter().toInstant();
        return certificate.getSubjectX500Principal().getName() + " issued by "
                + certificate.getIssuerX500Principal().getName() + ", valid until " + until;
    }
}
