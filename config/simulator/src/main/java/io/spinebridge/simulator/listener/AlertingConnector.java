package io.spinebridge.simulator.listener;

import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLEngine;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.io.ssl.SslConnection;
import org.eclipse.jetty.io.ssl.SslHandshakeListener;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/**
 * A connector whose clients learn why their handshake was refused. Closed at once, a connection on which the rest of the client's flight has
 * not been read yet is reset, and the alert that was just sent is lost on the way: whether it arrives would be chance.
 */
final class AlertingConnector extends ServerConnector {

    /** Long enough for an alert to be read on this machine, also when it is busy. */
    private static final long LINGER_MILLISECONDS = 500;

    private final Set<SSLEngine> refused = Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    AlertingConnector(Server server, ConnectionFactory... factories) {
        super(server, factories);
        addBean(new SslHandshakeListener() {
            @Override
            public void handshakeFailed(Event event, Throwable failure) {
                refused.add(event.getSSLEngine());
            }
        });
    }

    @Override
    protected SocketChannelEndPoint newEndPoint(SocketChannel channel, ManagedSelector selector, SelectionKey key) {
        SocketChannelEndPoint endPoint = new SocketChannelEndPoint(channel, selector, key, getScheduler()) {
            @Override
            public void doClose() {
                if (getConnection() instanceof SslConnection tls && refused.remove(tls.getSSLEngine())) {
                    doShutdownOutput();
                    getScheduler().schedule(super::doClose, LINGER_MILLISECONDS, TimeUnit.MILLISECONDS);
                } else {
                    super.doClose();
                }
            }
        };
        endPoint.setIdleTimeout(getIdleTimeout());
        return endPoint;
    }
}
