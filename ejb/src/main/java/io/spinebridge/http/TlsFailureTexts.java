package io.spinebridge.http;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** Says in plain words why a TLS connection failed. Stateless. */
public final class TlsFailureTexts {

    /** Alerts that a server sends, as the JDK words them, and what they mean to our administrator. */
    private static final Map<String, String> ALERTS = Map.of(
            "bad_certificate", "the Spine refused our certificate as bad (or got none)",
            "certificate_required", "the Spine asked for our certificate and got none",
            "certificate_expired", "the Spine refused our certificate as expired",
            "certificate_revoked", "the Spine refused our certificate as revoked",
            "certificate_unknown", "the Spine refused our certificate",
            "unknown_ca", "the Spine does not trust the authority of our certificate",
            "access_denied", "the Spine denied access to our certificate",
            "protocol_version", "the Spine and we have no TLS version in common",
            "handshake_failure",
                    "the Spine ended the handshake (no cipher suite in common, or our certificate was refused)");

    private TlsFailureTexts() {}

    public static String explain(SSLException failure) {
        Optional<String> revocation = revocation(failure);
        if (revocation.isPresent()) {
            return revocation.get();
        }
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof CertificateExpiredException) {
                return "the Spine's certificate has expired";
            }
            if (t instanceof CertificateNotYetValidException) {
                return "the Spine's certificate is not valid yet";
            }
            if (t instanceof CertPathBuilderException) {
                return "the Spine's certificate is not from an authority in our trust store";
            }
        }
        String message = String.valueOf(failure.getMessage());
        if (message.contains("No subject alternative") || message.contains("No name matching")) {
            return "the Spine's certificate is for another host name";
        }
        if (message.contains("protocol version")
                || message.contains("No appropriate protocol")
                || message.contains("is not enabled or supported")) {
            return ALERTS.get("protocol_version");
        }
        if (message.contains(HandshakeFailureMarker.HUNG_UP)) {
            return "the Spine ended the handshake without a reason (our certificate may be refused)";
        }
        return ALERTS.entrySet().stream()
                .filter(alert -> message.contains("alert: " + alert.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(message);
    }

    /** Looked for first: Java puts it below the words that there is no path to an authority. */
    private static Optional<String> revocation(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof CertPathValidatorException refused) {
                if (refused.getReason() == BasicReason.REVOKED) {
                    return Optional.of("the Spine's certificate was revoked");
                }
                if (refused.getReason() == BasicReason.UNDETERMINED_REVOCATION_STATUS) {
                    return Optional.of(
                            "no revocation list in force tells of the Spine's certificate (spinebridge.tls.crl)");
                }
            }
        }
        return Optional.empty();
    }
}
