package io.spinebridge.registry;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import javax.net.SocketFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/**
 * A connection to a directory, which can be ended at any moment, also during its handshake: the TLS layer may be waiting then, but not the
 * socket below. For one thread, but {@link #expire}.
 */
final class LdapSocket implements AutoCloseable {

    private final SSLContext tls;
    private final String host;
    private final int port;
    private final Socket below = new Socket();
    private SSLSocket secure;
    private volatile boolean expired;

    LdapSocket(SSLContext tls, String host, int port) {
        this.tls = tls;
        this.host = host;
        this.port = port;
    }

    String host() {
        return host;
    }

    int port() {
        return port;
    }

    /** Connects, shows our certificate where it is asked for, and checks the server's chain and name. */
    void connect(int timeoutMillis) throws IOException {
        below.connect(new InetSocketAddress(host, port), timeoutMillis);
        below.setSoTimeout(timeoutMillis);
        secure = (SSLSocket) tls.getSocketFactory().createSocket(below, host, port, true);
        SSLParameters parameters = secure.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("LDAPS");
        secure.setSSLParameters(parameters);
        secure.startHandshake();
    }

    /** Hands out the connection that stands. */
    SocketFactory factory() {
        return new SocketFactory() {
            @Override
            public Socket createSocket(String ignored, int port) {
                return secure;
            }

            @Override
            public Socket createSocket(InetAddress ignored, int port) {
                return secure;
            }

            @Override
            public Socket createSocket(String ignored, int port, InetAddress from, int fromPort) {
                return secure;
            }

            @Override
            public Socket createSocket(InetAddress ignored, int port, InetAddress from, int fromPort) {
                return secure;
            }
        };
    }

    /** Ends it, since its time is over. */
    void expire() {
        expired = true;
        close();
    }

    boolean expired() {
        return expired;
    }

    @Override
    public void close() {
        try {
            below.close();
        } catch (IOException gone) {
            // It is closed, which is what was wanted.
        }
    }
}
