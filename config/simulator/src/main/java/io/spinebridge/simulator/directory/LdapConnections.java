package io.spinebridge.simulator.directory;

import com.unboundid.ldap.listener.LDAPListenerClientConnection;
import com.unboundid.ldap.protocol.LDAPMessage;
import io.spinebridge.simulator.fault.Incident;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** What can be done to a connection over LDAP on demand. Stateless. */
final class LdapConnections {

    private static final byte[] MALFORMED =
            "HTTP/1.1 200 OK\r\n\r\nThis is not LDAP.\r\n".getBytes(StandardCharsets.US_ASCII);

    private LdapConnections() {}

    /**
     * Closes it.
     *
     * @return null: there is no message that ends the request
     */
    static LDAPMessage close(LDAPListenerClientConnection connection) {
        return close(connection, new byte[0]);
    }

    /**
     * Closes it behind something that is not LDAP.
     *
     * @return null: there is no message that ends the request
     */
    static LDAPMessage closeWithNonsense(LDAPListenerClientConnection connection) {
        return close(connection, MALFORMED);
    }

    private static LDAPMessage close(LDAPListenerClientConnection connection, byte[] last) {
        try {
            if (last.length > 0) {
                connection.getSocket().getOutputStream().write(last);
                connection.getSocket().getOutputStream().flush();
            }
            connection.close();
        } catch (IOException closedAlready) {
            // What was to be closed is closed.
            return null;
        }
        return null;
    }

    static void hold(LDAPListenerClientConnection connection, Incident incident) {
        try {
            incident.gate()
                    .pass(
                            Duration.ofMillis(incident.fault().milliseconds()),
                            () -> !connection.getSocket().isClosed());
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    static void pause(LDAPListenerClientConnection connection, long milliseconds) {
        long end = System.nanoTime() + milliseconds * 1_000_000;
        while (System.nanoTime() < end && !connection.getSocket().isClosed()) {
            try {
                Thread.sleep(Math.min(20, Math.max(1, milliseconds)));
            } catch (InterruptedException ending) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
