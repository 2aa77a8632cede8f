package io.spinebridge.benchmark.stub;

import java.util.HashSet;
import java.util.Set;
import org.eclipse.jetty.io.Connection;

/**
 * The connections that carry the requests of one trial: those that others keep open from earlier ones do not count. Thread safe.
 */
final class TrialConnections implements Connection.Listener {

    private final Set<Connection> open = new HashSet<>();
    private int most;

    /** Begins to count anew. */
    synchronized void begin() {
        open.clear();
        most = 0;
    }

    /** The most that were open at the same time. */
    synchronized int most() {
        return most;
    }

    synchronized void carries(Connection connection) {
        if (open.add(connection)) {
            most = Math.max(most, open.size());
        }
    }

    @Override
    public void onOpened(Connection connection) {
        // counts when it carries a request
    }

    @Override
    public synchronized void onClosed(Connection connection) {
        open.remove(connection);
    }
}
