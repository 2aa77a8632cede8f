package io.spinebridge.simulator.control;

import java.io.IOException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** The listener for evidence and control: plain HTTP, on loopback. */
public final class ControlListener {

    private final Server server;
    private final ServerConnector connector;

    public ControlListener(Server server, Handler handler, int port) {
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
    public void open() throws IOException {
        connector.open();
    }

    public int port() {
        return connector.getLocalPort();
    }

    public Server server() {
        return server;
    }
}
