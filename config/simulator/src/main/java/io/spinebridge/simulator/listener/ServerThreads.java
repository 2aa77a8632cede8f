package io.spinebridge.simulator.listener;

import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Servers with threads of their own, so that one that waits for another never takes the other's last thread. Stateless. */
public final class ServerThreads {

    private static final int MOST = 80;
    private static final int LEAST = 4;

    private ServerThreads() {}

    /** A server whose threads are daemons with this beginning of their names. */
    public static Server server(String name) {
        QueuedThreadPool threads = new QueuedThreadPool(MOST, LEAST);
        threads.setName(name);
        threads.setDaemon(true);
        return new Server(threads);
    }
}
