package io.spinebridge.spine;

import io.spinebridge.configuration.CallSettings;
import io.spinebridge.configuration.SpineService;
import io.spinebridge.http.SpineHttpClient;
import io.spinebridge.tls.SpineTls;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Connections to the Spine. Each service has an HTTP client and thus a pool of its own: streams of records that nobody closes take none away from
 * the others. Thread safe.
 */
public final class SpineConnections implements AutoCloseable {

    private final SpineTls tls;
    private final CallSettings calls;
    private final Map<SpineService, SpineHttpClient> clients = new ConcurrentHashMap<>();

    /**
     * Opens none yet.
     *
     * @param tls the SSLContext
     * @param calls time-outs
     */
    public SpineConnections(SpineTls tls, CallSettings calls) {
        this.tls = tls;
        this.calls = calls;
    }

    SpineHttpClient of(SpineService service) {
        return clients.computeIfAbsent(service, its -> new SpineHttpClient(its.key(), tls, calls));
    }

    /** How many requests and streams hold a connection now. */
    public int busy() {
        return clients.values().stream().mapToInt(SpineHttpClient::busy).sum();
    }

    /** Closes all connections; what is under way on them fails. */
    @Override
    public void close() {
        clients.values().forEach(SpineHttpClient::close);
    }
}
