package io.spinebridge.simulator;

import java.io.IOException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** The listener for evidence and control: plain HTTP, on loopback. */
final class ControlListener {

    private final Server server;
    private final ServerConnector connector;

    ControlListener(Server server, Handler handler, int port) {
        this.server = server;
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost("127.0.0.1");
        connector.setPort(port);
        server.addConnector(connector);
        server.setHandler(handler);
    }

    /** Binds the port. */
    void open() throws IOException {
        connector.open();
    }

    int port() {
        return connector.getLocalPort();
    }

    Server server() {
        return server;
    }
}
