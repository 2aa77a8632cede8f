package io.spinebridge.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The messages on the left are the JDK's. */
class TlsFailureTextsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Received fatal alert: bad_certificate | refused our certificate as bad",
                "Received fatal alert: certificate_required | got none",
                "Received fatal alert: certificate_expired | refused our certificate as expired",
                "Received fatal alert: certificate_revoked | refused our certificate as revoked",
                "Received fatal alert: certificate_unknown | refused our certificate",
                "Received fatal alert: unknown_ca | does not trust the authority of our certificate",
                "Received fatal alert: access_denied | denied access to our certificate",
                "Received fatal alert: protocol_version | no TLS version in common",
                "Received fatal alert: handshake_failure | no cipher suite in common",
                "No appropriate protocol (protocol is disabled or cipher suites are inappropriate) | no TLS version in common",
                "The server selected protocol version TLS10 is not accepted by client preferences [TLS12] | no TLS version in common",
                "No subject alternative names matching IP address 127.0.0.1 found | for another host name",
                "No subject alternative DNS name matching localhost found. | for another host name",
                "No name matching localhost found | for another host name",
            })
    void saysWhatTheJdkMeans(String message, String words) {
        assertThat(TlsFailureTexts.explain(new SSLHandshakeException(message))).contains(words);
    }

    @Test
    void saysWhatIsWrongWithTheSpinesCertificate() {
        assertThat(explained(new CertificateExpiredException("NotAfter: ...")))
                .isEqualTo("the Spine's certificate has expired");
        assertThat(explained(new CertPathValidatorException("validity", new CertificateExpiredException())))
                .isEqualTo("the Spine's certificate has expired");
        assertThat(explained(new CertificateNotYetValidException("NotBefore: ...")))
                .contains("not valid yet");
        assertThat(explained(
                        new CertPathBuilderException("unable to find valid certification path to requested target")))
                .contains("not from an authority in our trust store");
        assertThat(explained(new CertificateException("No subject alternative DNS name matching localhost found.")))
                .contains("for another host name");
    }

    @Test
    void passesOnWhatItDoesNotKnow() {
        assertThat(TlsFailureTexts.explain(new SSLException("Unsupported or unrecognized SSL message")))
                .isEqualTo("Unsupported or unrecognized SSL message");
        assertThat(TlsFailureTexts.explain(new SSLException((String) null))).isNotNull();
    }

    private static String explained(Exception cause) {
        SSLHandshakeException failure = new SSLHandshakeException("PKIX path validation failed: " + cause.getMessage());
        failure.initCause(new CertificateException("PKIX: " + cause.getMessage(), cause));
        return TlsFailureTexts.explain(failure);
    }
}
