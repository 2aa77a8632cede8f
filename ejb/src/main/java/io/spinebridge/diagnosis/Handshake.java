package io.spinebridge.diagnosis;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;

/** A connection of its own and its handshake, which can be ended from another thread. For one attempt. */
final class Handshake implements AutoCloseable {

    private final Target target;
    private final SSLParameters parameters;
    private final Socket below = new Socket();

    /**
     * Connects nowhere yet.
     *
     * @param parameters versions, suites and check of the name, as calls have them
     */
    Handshake(Target target, SSLParameters parameters) {
        this.target = target;
        this.parameters = parameters;
    }

    SSLSession with(SSLContext context, Duration patience) throws IOException {
        int millis = (int) patience.toMillis();
        below.connect(new InetSocketAddress(target.host(), target.port()), millis);
        below.setSoTimeout(millis);
        SSLSocket secure =
                (SSLSocket) context.getSocketFactory().createSocket(below, target.host(), target.port(), true);
        secure.setSSLParameters(parameters);
        secure.startHandshake();
        return secure.getSession();
    }

    @Override
    public void close() {
        Sockets.close(below);
    }
}
