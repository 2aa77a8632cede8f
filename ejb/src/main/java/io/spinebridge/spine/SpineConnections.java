package io.spinebridge.spine;

import io.spinebridge.configuration.CallSettings;
import io.spinebridge.configuration.SpineService;
import io.spinebridge.http.ConnectionCount;
import io.spinebridge.http.SpineHttpClient;
import io.spinebridge.measurement.ServiceMeter;
import io.spinebridge.tls.SpineTls;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Connections to the Spine. Each service has an HTTP client and thus a pool of its own: streams of records that nobody closes take none away from
 * the others. Thread safe.
 */
public final class SpineConnections implements AutoCloseable {

    private final SpineTls tls;
    private final CallSettings calls;
    private final Function<SpineService, ServiceMeter> meters;
    private final Map<SpineService, SpineHttpClient> clients = new ConcurrentHashMap<>();

    /**
     * Opens none yet.
     *
     * @param tls the SSLContext
     * @param calls time-outs
     * @param meters count what goes over the wire, by service
     */
    public SpineConnections(SpineTls tls, CallSettings calls, Function<SpineService, ServiceMeter> meters) {
        this.tls = tls;
        this.calls = calls;
        this.meters = meters;
    }

    SpineHttpClient of(SpineService service) {
        return clients.computeIfAbsent(service, its -> new SpineHttpClient(meters.apply(its), tls, calls));
    }

    /** The connections to a service now. */
    public ConnectionCount count(SpineService service) {
        SpineHttpClient client = clients.get(service);
        return client == null ? new ConnectionCount(0, 0, 0) : client.connections();
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
