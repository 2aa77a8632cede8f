package io.spinebridge.spine;

import io.spinebridge.configuration.CallSettings;
import io.spinebridge.configuration.SpineService;
import io.spinebridge.http.ConnectionCount;
import io.spinebridge.http.SpineHttpClient;
import io.spinebridge.measurement.ServiceMeter;
import io.spinebridge.tls.SpineTls;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Connections to the Spine. Each service has an HTTP client and thus a pool of its own: streams of records that nobody closes take none away from
 * the others. Thread safe.
 */
public final class SpineConnections implements AutoCloseable {

    private static final Logger LOG = System.getLogger(SpineConnections.class.getName());

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

    /**
     * Makes a connection to each service that was asked for, so that the first call finds one.
     *
     * @param base where a service is
     */
    void connect(Function<SpineService, URI> base) {
        clients.forEach((service, http) -> {
            try {
                http.connect(base.apply(service));
            } catch (IOException told) {
                // Whoever calls is told; here nobody waits.
                LOG.log(
                        Level.DEBUG,
                        "No connection to {0} yet ({1})",
                        service.key(),
                        told.getClass().getName());
            }
        });
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
