package io.spinebridge.simulator.listener;

import io.spinebridge.simulator.fault.Incident;
import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Callback;

/** What can go wrong below HTTP, done on demand. Stateless. */
public final class ConnectionFaults {

    private ConnectionFaults() {}

    /** Closes the connection without an answer, or in the middle of one. */
    public static void close(Request http, Callback callback) {
        endPoint(http).close();
        callback.failed(new EofException("closed on demand"));
    }

    /** Breaks the connection off with a TCP reset, without TLS saying goodbye. */
    public static void reset(Request http, Callback callback) throws IOException {
        EndPoint wire = endPoint(http);
        while (wire.getTransport() instanceof EndPoint below) {
            wire = below;
        }
        if (wire.getTransport() instanceof SocketChannel socket) {
            socket.setOption(StandardSocketOptions.SO_LINGER, 0);
        }
        wire.close();
        callback.failed(new EofException("reset on demand"));
    }

    /** Waits; ends early, with false, when the client is gone or the server stops. */
    public static boolean pause(Request http, long milliseconds) throws InterruptedException {
        long end = System.nanoTime() + milliseconds * 1_000_000;
        while (System.nanoTime() < end) {
            if (!endPoint(http).isOpen()) {
                return false;
            }
            Thread.sleep(Math.min(20, Math.max(1, milliseconds)));
        }
        return true;
    }

    /** Waits as a fault wants it before the answer; ends early, with false, when the connection is closed. */
    public static boolean await(Request http, Incident incident) throws InterruptedException {
        long milliseconds = incident.fault().milliseconds();
        return switch (incident.kind()) {
            case DELAY -> pause(http, milliseconds);
            case HOLD -> incident.gate().pass(Duration.ofMillis(milliseconds), endPoint(http)::isOpen);
            default -> true;
        };
    }

    private static EndPoint endPoint(Request http) {
        return http.getConnectionMetaData().getConnection().getEndPoint();
    }
}
