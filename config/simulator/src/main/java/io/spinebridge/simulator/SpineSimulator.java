package io.spinebridge.simulator;

import ca.uhn.fhir.context.FhirContext;
import io.spinebridge.simulator.adjustments.AdjustmentsService;
import io.spinebridge.simulator.evidence.Evidence;
import io.spinebridge.simulator.evidence.EvidenceLog;
import io.spinebridge.simulator.fault.Faults;
import io.spinebridge.simulator.pki.DevelopmentPki;
import io.spinebridge.simulator.pki.ServerIdentity;
import io.spinebridge.simulator.validation.CommonRules;
import io.spinebridge.simulator.validation.KnownSystems;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * The Spine simulator, running: made by {@link #builder()}, ended by {@link #close()}. Listens on 127.0.0.1 alone. Thread safe.
 */
public final class SpineSimulator implements AutoCloseable {

    private final Server spine;
    private final Server control;
    private final TlsListener listener;
    private final int controlPort;
    private final URI baseUrl;
    private final DevelopmentPki pki;
    private final EvidenceLog evidence = new EvidenceLog();
    private final Faults faults = new Faults();
    private final AdjustmentsService adjustments;
    private final List<String> ruleIds;

    /** Settings of a simulator, each with a default. */
    public static final class Builder {
        private int port;
        private int controlPort;
        private ServerIdentity serverIdentity = ServerIdentity.VALID;
        private List<String> protocols = List.of("TLSv1.2");
        private KnownSystems systems = KnownSystems.development();
        private Clock clock = Clock.systemUTC();
        private DevelopmentPki pki;

        /** Port for the Spine; 0, the default, takes a free one. */
        public Builder port(int number) {
            this.port = number;
            return this;
        }

        /** Port for evidence and control; 0, the default, takes a free one. */
        public Builder controlPort(int number) {
            this.controlPort = number;
            return this;
        }

        /** Certificate that is shown; default the sound one. */
        public Builder serverIdentity(ServerIdentity identity) {
            this.serverIdentity = identity;
            return this;
        }

        /** TLS versions; default TLSv1.2, as the Spine has it. */
        public Builder protocols(String... versions) {
            this.protocols = List.of(versions);
            return this;
        }

        /** Systems that are known; default {@link KnownSystems#development()}. */
        public Builder systems(KnownSystems known) {
            this.systems = known;
            return this;
        }

        /** The time; default the system's. */
        public Builder clock(Clock time) {
            this.clock = time;
            return this;
        }

        /** Certificates of another simulator, to be shared with it; default new ones. */
        public Builder pki(DevelopmentPki shared) {
            this.pki = shared;
            return this;
        }

        /**
         * Starts the simulator.
         *
         * @throws IOException when a port is in use
         */
        public SpineSimulator start() throws IOException {
            return new SpineSimulator(this);
        }
    }

    /** A simulator to be set up. */
    public static Builder builder() {
        return new Builder();
    }

    private SpineSimulator(Builder settings) throws IOException {
        int port = settings.port == 0 ? freePort() : settings.port;
        baseUrl = URI.create("https://localhost:" + port + RequestReading.BASE);
        pki = settings.pki == null ? new DevelopmentPki(settings.clock) : settings.pki;
        FhirContext context = FhirContext.forDstu3Cached();
        adjustments = new AdjustmentsService(context, settings.clock, baseUrl);
        CommonRules rules = new CommonRules(settings.systems, settings.clock);
        ruleIds = java.util.stream.Stream.concat(rules.rules().stream().map(rule -> rule.id()),
                adjustments.rules().stream().map(rule -> rule.id())).toList();

        spine = new Server(threads("spine"));
        listener = new TlsListener(spine, pki, settings.serverIdentity, settings.protocols, port);
        spine.addConnector(listener.connector());
        spine.setHandler(new SpineHandler(adjustments, rules, evidence, faults, pki, context, settings.clock));

        control = new Server(threads("control"));
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        ServerConnector plain = new ServerConnector(control, new HttpConnectionFactory(http));
        plain.setHost("127.0.0.1");
        plain.setPort(settings.controlPort);
        control.addConnector(plain);
        control.setHandler(new ControlHandler(evidence, faults, this::reset));
        start();
        controlPort = plain.getLocalPort();
    }

    private void start() throws IOException {
        try {
            spine.start();
            control.start();
        } catch (IOException inUse) {
            close();
            throw inUse;
        } catch (Exception failed) {
            close();
            throw new IOException("the simulator cannot start", failed);
        }
    }

    private static QueuedThreadPool threads(String name) {
        QueuedThreadPool threads = new QueuedThreadPool(80, 4);
        threads.setName("simulator-" + name);
        threads.setDaemon(true);
        return threads;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** The FHIR base, for example {@code https://localhost:18443/STU3}. */
    public URI baseUrl() {
        return baseUrl;
    }

    /** Where evidence and control are, for example {@code http://localhost:18444}. */
    public URI controlUrl() {
        return URI.create("http://localhost:" + controlPort);
    }

    /** The development certificates. */
    public DevelopmentPki pki() {
        return pki;
    }

    /** Evidence of all requests, oldest first. */
    public List<Evidence> evidence() {
        return evidence.all();
    }

    /** Forgets the evidence, and counts connections anew. */
    public void clearEvidence() {
        evidence.clear();
        listener.countAnew();
    }

    /** Faults on demand. */
    public Faults faults() {
        return faults;
    }

    /** The Reasonable Adjustments service: its store, and how it behaves. */
    public AdjustmentsService adjustments() {
        return adjustments;
    }

    /** Ids of all named validations, in order. */
    public List<String> ruleIds() {
        return ruleIds;
    }

    /** Number of TLS connections that clients opened since the start or {@link #clearEvidence()}. */
    public long connectionsOpened() {
        return listener.opened();
    }

    /** Closes all connections, so that clients have to open new ones. */
    public void dropConnections() {
        listener.dropConnections();
    }

    /** Back to the seeded patients, without faults. Evidence stays. */
    public void reset() {
        adjustments.reset();
        faults.clear();
    }

    @Override
    public void close() {
        faults.clear();
        for (Server server : List.of(spine, control)) {
            try {
                listener.dropConnections();
                server.stop();
            } catch (Exception unstoppable) {
                throw new IllegalStateException("the simulator cannot be stopped", unstoppable);
            }
        }
    }
}
