package io.spinebridge.simulator.directory;

import io.spinebridge.simulator.listener.TlsListener;
import io.spinebridge.simulator.listener.TlsMaterial;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.List;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLSocket;

/** Sockets of LDAPS with mutual TLS; each connection goes by the revocation list as it is then. Thread safe. */
final class LdapsSockets extends ServerSocketFactory {

    private static final int BACKLOG = 50;

    private final TlsMaterial material;

    LdapsSockets(TlsMaterial material) {
        this.material = material;
    }

    @Override
    public ServerSocket createServerSocket(int port) throws IOException {
        return createServerSocket(port, BACKLOG);
    }

    @Override
    public ServerSocket createServerSocket(int port, int backlog) throws IOException {
        return createServerSocket(port, backlog, InetAddress.getLoopbackAddress());
    }

    @Override
    public ServerSocket createServerSocket(int port, int backlog, InetAddress address) throws IOException {
        return new ServerSocket(port, backlog, address) {
            @Override
            public Socket accept() throws IOException {
                return secured(super.accept());
            }
        };
    }

    private SSLSocket secured(Socket plain) throws IOException {
        SSLSocket socket = (SSLSocket) material.newContext()
                .getSocketFactory()
                .createSocket(plain, plain.getInetAddress().getHostAddress(), plain.getPort(), true);
        socket.setUseClientMode(false);
        socket.setNeedClientAuth(true);
        socket.setEnabledProtocols(new String[] {"TLSv1.2"});
        List<String> supported = Arrays.asList(socket.getSupportedCipherSuites());
        socket.setEnabledCipherSuites(
                TlsListener.SUITES.stream().filter(supported::contains).toArray(String[]::new));
        return socket;
    }
}
