package io.spinebridge.diagnosis;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;

/** TCP: does somebody take the connection? */
final class ConnectionCheck implements Check {

    private final Target target;
    private final Duration patience;
    private final Socket socket = new Socket();

    /**
     * Connects as calls do.
     *
     * @param patience as calls have it ({@code spinebridge.timeout.connect})
     */
    ConnectionCheck(Target target, Duration patience) {
        this.target = target;
        this.patience = patience;
    }

    @Override
    public Finding look() throws IOException {
        InetAddress address = InetAddress.getByName(target.host());
        try {
            socket.connect(new InetSocketAddress(address, target.port()), (int) patience.toMillis());
            return Finding.fine("port " + target.port() + " of " + address.getHostAddress() + " takes connections");
        } catch (ConnectException refused) {
            return Finding.failed(
                    "port " + target.port() + " of " + address.getHostAddress() + " refuses connections",
                    "Is the port of " + target.setting()
                            + " right? If so, the service is down, or a firewall refuses.");
        } catch (SocketTimeoutException | NoRouteToHostException swallowed) {
            return Finding.failed(
                    "there is no way to port " + target.port() + " of " + address.getHostAddress()
                            + " (none answered within " + patience.toSeconds() + " seconds)",
                    "A firewall swallows it, or this server is not on the Spine's network (HSCN): ask the network's administrators.");
        }
    }

    @Override
    public void close() {
        Sockets.close(socket);
    }
}
