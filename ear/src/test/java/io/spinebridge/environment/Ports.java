package io.spinebridge.environment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** TCP ports on loopback. */
public final class Ports {

    /** Everything listens here and nowhere else. */
    public static final String LOOPBACK = "127.0.0.1";

    private Ports() {}

    /** So many different ports that nobody listens on. */
    public static List<Integer> free(int number) {
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (int i = 0; i < number; i++) {
                held.add(new ServerSocket(0, 1, InetAddress.getByName(LOOPBACK)));
            }
            return held.stream().map(ServerSocket::getLocalPort).toList();
        } catch (IOException exhausted) {
            throw new UncheckedIOException("There is no free port on " + LOOPBACK, exhausted);
        } finally {
            held.forEach(Ports::release);
        }
    }

    /**
     * Makes sure that a port can be had.
     *
     * @param port wanted
     * @param use what for
     * @param property system property that chooses another one
     * @throws EnvironmentException naming port and property, when somebody listens on it
     */
    public static void require(int port, String use, String property) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(LOOPBACK, port), 1);
        } catch (BindException taken) {
            throw new EnvironmentException(
                    "Port " + port + ", wanted for " + use + ", is in use. Stop what listens on it, or choose"
                            + " another port with -D" + property + "=<port>.",
                    taken);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void release(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
