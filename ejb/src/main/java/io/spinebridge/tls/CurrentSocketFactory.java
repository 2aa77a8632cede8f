package io.spinebridge.tls;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.function.Supplier;
import javax.net.ssl.SSLSocketFactory;

/** Makes each socket by whichever factory is current at that moment, so that whoever keeps this one keeps no old certificate. Thread safe. */
final class CurrentSocketFactory extends SSLSocketFactory {

    private final Supplier<SSLSocketFactory> current;

    CurrentSocketFactory(Supplier<SSLSocketFactory> current) {
        this.current = current;
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return current.get().getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return current.get().getSupportedCipherSuites();
    }

    @Override
    public Socket createSocket() throws IOException {
        return current.get().createSocket();
    }

    @Override
    public Socket createSocket(Socket below, String host, int port, boolean closeBelow) throws IOException {
        return current.get().createSocket(below, host, port, closeBelow);
    }

    @Override
    public Socket createSocket(Socket below, InputStream consumed, boolean closeBelow) throws IOException {
        return current.get().createSocket(below, consumed, closeBelow);
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return current.get().createSocket(host, port);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localAddress, int localPort) throws IOException {
        return current.get().createSocket(host, port, localAddress, localPort);
    }

    @Override
    public Socket createSocket(InetAddress address, int port) throws IOException {
        return current.get().createSocket(address, port);
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort)
            throws IOException {
        return current.get().createSocket(address, port, localAddress, localPort);
    }
}
