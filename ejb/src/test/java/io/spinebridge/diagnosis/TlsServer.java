package io.spinebridge.diagnosis;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

/** A server that shakes hands with whoever comes, and then ends. */
final class TlsServer implements AutoCloseable {

    private final SSLServerSocket listener;

    TlsServer(SSLContext context) throws IOException {
        listener = (SSLServerSocket)
                context.getServerSocketFactory().createServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::accept, "tls-server");
        thread.setDaemon(true);
        thread.start();
    }

    String url() {
        return "https://127.0.0.1:" + listener.getLocalPort() + "/STU3";
    }

    private void accept() {
        while (!listener.isClosed()) {
            try (Socket socket = listener.accept()) {
                ((SSLSocket) socket).startHandshake();
            } catch (IOException refused) {
                // The client does not like what it sees, which is what is tested.
            }
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
