package io.spinebridge.simulator;

import ca.uhn.fhir.context.FhirContext;
import io.spinebridge.simulator.adjustments.AdjustmentsService;
import io.spinebridge.simulator.evidence.Evidence;
import io.spinebridge.simulator.evidence.EvidenceLog;
import io.spinebridge.simulator.fault.Faults;
import io.spinebridge.simulator.listener.TlsListener;
import io.spinebridge.simulator.listener.TlsMaterial;
import io.spinebridge.simulator.pki.DevelopmentPki;
import io.spinebridge.simulator.pki.ServerIdentity;
import io.spinebridge.simulator.retrieval.Retrieval;
import io.spinebridge.simulator.service.Rule;
import io.spinebridge.simulator.validation.CommonRule;
import io.spinebridge.simulator.validation.CommonRules;
import io.spinebridge.simulator.validation.KnownSystems;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * The Spine simulator, running: made by {@link #builder()}, ended by {@link #close()}. Listens on 127.0.0.1 alone. Thread safe.
 */
public final class SpineSimulator implements AutoCloseable {

    private final TlsListener listener;
    private final ControlListener control;
    private final URI baseUrl;
    private final URI controlUrl;
    private final DevelopmentPki pki;
    private final EvidenceLog evidence = new EvidenceLog();
    private final Faults faults = new Faults();
    private final AdjustmentsService adjustments;
    private final Retrieval retrieval;
    private final List<String> ruleIds;

    /** Settings of a simulator, each with a default. */
    public static final class Builder {
        private int port;
        private int controlPort;
        private int proxyPort;
        private int ldapPort;
        private int directoryPort;
        private ServerIdentity serverIdentity = ServerIdentity.VALID;
        private List<String> protocols = List.of("TLSv1.2");
        private List<String> cipherSuites = TlsListener.SUITES;
        private boolean strict = true;
        private String threadNames = "simulator";
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

        /** Port for the Secure Proxy; 0, the default, takes a free one. */
        public Builder proxyPort(int number) {
            this.proxyPort = number;
            return this;
        }

        /** Port for the Spine Directory Service over LDAPS; 0, the default, takes a free one. */
        public Builder ldapPort(int number) {
            this.ldapPort = number;
            return this;
        }

        /** Port for the FHIR API of the Spine Directory Service; 0, the default, takes a free one. */
        public Builder directoryPort(int number) {
            this.directoryPort = number;
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

        /** TLS cipher suites, by their Java names; default the Spine's eight, and for TLSv1.3 its AES-GCM suites. */
        public Builder cipherSuites(String... names) {
            this.cipherSuites = List.of(names);
            return this;
        }

        /**
         * Whether the simulator is as literal as NHS assurance (default), or as lenient as the real Spine is known to be. Lenient, it does not
         * compare the token's times with the clock, and takes padded base64, an audience that is any address of this Spine, and requests without
         * {@code TraceID}, {@code Prefer} or {@code Accept}, and a {@code TraceID} for the second time.
         */
        public Builder strict(boolean literal) {
            this.strict = literal;
            return this;
        }

        /** Beginning of the names of all threads; default {@code simulator}. */
        public Builder threadNames(String beginning) {
            this.threadNames = beginning;
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
        // Certificates are judged by the time of the machine, whatever the time of the simulated Spine.
        pki = settings.pki == null ? new DevelopmentPki(Clock.systemUTC()) : settings.pki;
        listener = new TlsListener(new Server(threads(settings.threadNames + "-spine")), new TlsMaterial(pki, settings.serverIdentity),
                settings.protocols, settings.cipherSuites, settings.port);
        control = new ControlListener(
                new Server(threads(settings.threadNames + "-control")), new ControlHandler(evidence, faults, this::reset), settings.controlPort);
        try {
            listener.open();
            control.open();
            baseUrl = URI.create("https://localhost:" + listener.port() + RequestReading.BASE);
            controlUrl = URI.create("http://localhost:" + control.port());
            FhirContext context = FhirContext.forDstu3Cached();
            adjustments = new AdjustmentsService(context, settings.clock, baseUrl);
            CommonRules rules = new CommonRules(settings.systems, settings.clock, settings.strict);
            ruleIds = Stream.concat(rules.rules().stream().map(CommonRule::id), adjustments.rules().stream().map(Rule::id)).toList();
            listener.server().setHandler(new SpineHandler(adjustments, rules, evidence, faults, pki, context, settings.clock));
            retrieval = new Retrieval(baseUrl, pki, evidence, faults, new Retrieval.Settings(settings.clock, settings.strict,
                    settings.proxyPort, settings.ldapPort, settings.directoryPort, settings.threadNames));
            retrieval.start();
            listener.server().start();
            control.server().start();
        } catch (IOException inUse) {
            stop();
            throw inUse;
        } catch (Exception failed) {
            stop();
            throw new IOException("the simulator cannot start", failed);
        }
    }

    private static QueuedThreadPool threads(String name) {
        QueuedThreadPool threads = new QueuedThreadPool(80, 4);
        threads.setName(name);
        threads.setDaemon(true);
        return threads;
    }

    /** The FHIR base, for example {@code https://localhost:18443/STU3}. */
    public URI baseUrl() {
        return baseUrl;
    }

    /** Where evidence and control are, for example {@code http://localhost:18444}. */
    public URI controlUrl() {
        return controlUrl;
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

    /** What takes part in fetching a record: Secure Proxy, provider with its web page, Spine Directory Service. */
    public Retrieval retrieval() {
        return retrieval;
    }

    /** Where the Secure Proxy is, for example {@code https://localhost:18445}. */
    public URI proxyUrl() {
        return retrieval.proxy().url();
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

    /** Back to the seeded patients and registrations, and the proxy's default options, without faults. Evidence stays. */
    public void reset() {
        adjustments.reset();
        retrieval.reset();
        faults.clear();
    }

    /** Stops listening, and ends what is under way. Takes at most a second or two. */
    @Override
    public void close() {
        faults.clear();
        stop();
    }

    private void stop() {
        if (retrieval != null) {
            retrieval.stop();
        }
        listener.dropConnections();
        for (Server server : List.of(listener.server(), control.server())) {
            try {
                server.stop();
            } catch (Exception unstoppable) {
                throw new IllegalStateException("the simulator cannot be stopped", unstoppable);
            }
        }
    }
}
