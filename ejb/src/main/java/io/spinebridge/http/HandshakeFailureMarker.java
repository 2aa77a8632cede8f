package io.spinebridge.http;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.protocol.HttpContext;

/**
 * Marks what fails during a TLS handshake as such. A server that refuses a certificate often resets the connection before its alert is read;
 * without the mark that could not be told from a connection that broke after the request was sent, and a write would look as if it might
 * have been carried out. Thread safe.
 */
public final class HandshakeFailureMarker implements TlsSocketStrategy {

    /** What the JDK says too, when the server hangs up without a word. */
    public static final String HUNG_UP = "Remote host terminated the handshake";

    private final TlsSocketStrategy strategy;

    HandshakeFailureMarker(TlsSocketStrategy strategy) {
        this.strategy = strategy;
    }

    @Override
    public SSLSocket upgrade(Socket socket, String target, int port, Object attachment, HttpContext context)
            throws IOException {
        try {
            return strategy.upgrade(socket, target, port, attachment, context);
        } catch (SSLException told) {
            throw told;
        } catch (SocketTimeoutException slow) {
            ConnectTimeoutException timeout = new ConnectTimeoutException("the TLS handshake took too long");
            timeout.initCause(slow);
            throw timeout;
        } catch (IOException hungUp) {
            SSLHandshakeException handshake = new SSLHandshakeException(HUNG_UP);
            handshake.initCause(hungUp);
            throw handshake;
        }
    }
}
