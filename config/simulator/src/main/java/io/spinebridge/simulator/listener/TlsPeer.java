package io.spinebridge.simulator.listener;

import java.security.cert.X509Certificate;
import java.util.Optional;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Request;

/**
 * The other end of a connection, as TLS tells.
 *
 * @param certificate the client's certificate; empty when it showed none
 * @param protocol TLS version; empty without TLS
 * @param suite cipher suite; empty without TLS
 */
public record TlsPeer(Optional<X509Certificate> certificate, String protocol, String suite) {

    /** Who sends a request. */
    public static TlsPeer of(Request http) {
        if (http.getAttribute(EndPoint.SslSessionData.ATTRIBUTE) instanceof EndPoint.SslSessionData tls) {
            X509Certificate[] chain = tls.peerCertificates();
            return new TlsPeer(
                    chain == null || chain.length == 0 ? Optional.empty() : Optional.of(chain[0]),
                    tls.sslSession().getProtocol(),
                    tls.cipherSuite());
        }
        return new TlsPeer(Optional.empty(), "", "");
    }

    /** Common name of the certificate; empty when there is none. */
    public String commonName() {
        return certificate.map(TlsPeer::commonName).orElse("");
    }

    /** Common name of a certificate. */
    public static String commonName(X509Certificate certificate) {
        String name = certificate.getSubjectX500Principal().getName();
        return name.startsWith("CN=") ? name.substring(3).replaceAll("(?<!\\\\),.*", "") : name;
    }

    /** Serial number of the certificate, hexadecimal; empty when there is none. */
    public String serial() {
        return certificate.map(TlsPeer::serial).orElse("");
    }

    /** Serial number of a certificate, hexadecimal. */
    public static String serial(X509Certificate certificate) {
        return certificate.getSerialNumber().toString(16);
    }
}
