package io.spinebridge.benchmark.stub;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.eclipse.jetty.io.Connection;

/**
 * Who holds how many connections: whose requests one carries holds it until it is closed, whether it has anything to do or not. Thread safe.
 */
final class HeldConnections implements Connection.Listener {

    private final Map<String, Set<Connection>> held = new HashMap<>();
    private String holder = "";
    private int most;

    /** From now on somebody else sends requests. */
    synchronized void begin(String who) {
        holder = who;
        most = held.getOrDefault(who, Set.of()).size();
    }

    /** The most that the one who sends requests has held at the same time, since it began. */
    synchronized int most() {
        return most;
    }

    synchronized void carries(Connection connection) {
        Set<Connection> own = held.computeIfAbsent(holder, nobodyYet -> new HashSet<>());
        own.add(connection);
        most = Math.max(most, own.size());
    }

    @Override
    public void onOpened(Connection connection) {
        // is held by whoever sends the first request
    }

    @Override
    public synchronized void onClosed(Connection connection) {
        held.values().forEach(connections -> connections.remove(connection));
    }
}
