package io.spinebridge.diagnosis;

import java.io.IOException;
import java.net.Socket;

/** Ends sockets. Stateless. */
final class Sockets {

    private Sockets() {}

    static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            // It is closed, which is what was wanted.
        }
    }
}
