package io.spinebridge.http;

import io.spinebridge.tls.SpineTls;
import java.io.IOException;
import java.net.Socket;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.protocol.HttpContext;

/**
 * Tells connections that were made with the certificate in force from those that were made with an earlier one, or while it was replaced. The
 * latter finish what they are doing, and are not used again. Thread safe.
 */
final class ConnectionAge implements TlsSocketStrategy {

    private static final String GENERATION = "io.spinebridge.tls.generation";

    private final SpineTls tls;
    private final TlsSocketStrategy strategy;

    /** Marks connections that a strategy makes. */
    ConnectionAge(SpineTls tls, TlsSocketStrategy strategy) {
        this.tls = tls;
        this.strategy = strategy;
    }

    @Override
    public SSLSocket upgrade(Socket socket, String target, int port, Object attachment, HttpContext context)
            throws IOException {
        // Taken before: where the material is replaced meanwhile, the connection counts as one of the old.
        Long generation = tls.generation();
        SSLSocket secure = strategy.upgrade(socket, target, port, attachment, context);
        secure.getSession().putValue(GENERATION, generation);
        return secure;
    }

    /** Whether a connection was made with what was replaced since. */
    static boolean outdated(SpineTls tls, SSLSession session) {
        return session != null && !Long.valueOf(tls.generation()).equals(session.getValue(GENERATION));
    }
}
