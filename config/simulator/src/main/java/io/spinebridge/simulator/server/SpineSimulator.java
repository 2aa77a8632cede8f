package io.spinebridge.simulator.server;

import ca.uhn.fhir.context.FhirContext;
import io.spinebridge.simulator.adjustments.AdjustmentsService;
import io.spinebridge.simulator.control.ControlHandler;
import io.spinebridge.simulator.control.ControlListener;
import io.spinebridge.simulator.evidence.Evidence;
import io.spinebridge.simulator.evidence.EvidenceLog;
import io.spinebridge.simulator.fault.Faults;
import io.spinebridge.simulator.listener.Threads;
import io.spinebridge.simulator.listener.TlsListener;
import io.spinebridge.simulator.listener.TlsMaterial;
import io.spinebridge.simulator.pki.DevelopmentPki;
import io.spinebridge.simulator.pointers.PointersService;
import io.spinebridge.simulator.retrieval.Retrieval;
import io.spinebridge.simulator.validation.CommonRules;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.eclipse.jetty.server.Server;

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
    private final PointersService pointers;
    private final Retrieval retrieval;
    private final Front adjustmentsFront;
    private final Front pointersFront;

    /** A simulator to be set up. */
    public static SpineSimulatorBuilder builder() {
        return new SpineSimulatorBuilder();
    }

    SpineSimulator(SpineSimulatorBuilder settings) throws IOException {
        // Certificates are judged by the time of the machine, whatever the time of the simulated Spine.
        pki = settings.pki == null ? new DevelopmentPki(Clock.systemUTC()) : settings.pki;
        listener = new TlsListener(
                Threads.server(settings.threadNames + "-spine"),
                new TlsMaterial(pki, settings.serverIdentity),
                settings.protocols,
                settings.cipherSuites,
                settings.port);
        control = new ControlListener(
                Threads.server(settings.threadNames + "-control"),
                new ControlHandler(evidence, faults, this::reset),
                settings.controlPort);
        try {
            listener.open();
            control.open();
            baseUrl = URI.create("https://localhost:" + listener.port() + "/STU3");
            controlUrl = URI.create("http://localhost:" + control.port());
            FhirContext context = FhirContext.forDstu3Cached();
            adjustments = new AdjustmentsService(context, settings.clock, baseUrl);
            pointers = new PointersService(context, settings.clock, settings.systems, settings.strict);
            adjustmentsFront = new Front(
                    adjustments,
                    new CommonRules(settings.systems, settings.clock, settings.strict).rules(),
                    "MESSAGE_NOT_WELL_FORMED",
                    MediaTypes::xmlIfAsked,
                    "");
            pointersFront = new Front(
                    pointers,
                    pointers.frontRules(),
                    "INVALID_REQUEST_MESSAGE",
                    MediaTypes::xmlUnlessAskedForJson,
                    "; charset=utf-8");
            Fronts fronts = new Fronts(List.of(adjustmentsFront, pointersFront));
            listener.server().setHandler(new SpineHandler(fronts, evidence, faults, pki, context, settings.clock));
            retrieval = new Retrieval(
                    baseUrl,
                    pki,
                    evidence,
                    faults,
                    new Retrieval.Settings(
                            settings.clock,
                            settings.strict,
                            settings.proxyPort,
                            settings.ldapPort,
                            settings.directoryPort,
                            settings.threadNames));
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

    /** The National Record Locator: its store, and how it behaves. */
    public PointersService pointers() {
        return pointers;
    }

    /** What takes part in fetching a record: Secure Proxy, provider with its web page, Spine Directory Service. */
    public Retrieval retrieval() {
        return retrieval;
    }

    /** Where the Secure Proxy is, for example {@code https://localhost:18445}. */
    public URI proxyUrl() {
        return retrieval.proxy().url();
    }

    /** Ids of all named validations of Reasonable Adjustments, in order. */
    public List<String> ruleIds() {
        return adjustmentsFront.ruleIds();
    }

    /** Ids of all named validations of the National Record Locator, in order. */
    public List<String> recordRuleIds() {
        return pointersFront.ruleIds();
    }

    /** Number of TLS connections that clients opened since the start or {@link #clearEvidence()}. */
    public long connectionsOpened() {
        return listener.opened();
    }

    /** Closes all connections, so that clients have to open new ones. */
    public void dropConnections() {
        listener.dropConnections();
    }

    /**
     * Back to the seeded patients, pointers and registrations, without faults; the proxy goes back to its default options. Evidence and
     * the services' switches stay.
     */
    public void reset() {
        adjustments.reset();
        pointers.reset();
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
