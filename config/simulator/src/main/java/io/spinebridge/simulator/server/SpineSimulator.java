package io.spinebridge.simulator.server;

import io.spinebridge.simulator.adjustments.AdjustmentsService;
import io.spinebridge.simulator.evidence.Evidence;
import io.spinebridge.simulator.fault.Faults;
import io.spinebridge.simulator.pki.DevelopmentPki;
import io.spinebridge.simulator.pointers.PointersService;
import io.spinebridge.simulator.retrieval.Retrieval;
import java.io.IOException;
import java.net.URI;
import java.util.List;

/**
 * The Spine simulator, running: made by {@link #builder()}, ended by {@link #close()}. Listens on 127.0.0.1 alone. Thread safe.
 */
public final class SpineSimulator implements AutoCloseable {

    private final SpineParts parts;

    /** A simulator to be set up. */
    public static SpineSimulatorBuilder builder() {
        return new SpineSimulatorBuilder();
    }

    SpineSimulator(SpineSimulatorBuilder settings) throws IOException {
        parts = new SpineParts(settings, this::reset);
        parts.start();
    }

    /** The FHIR base, for example {@code https://localhost:18443/STU3}. */
    public URI baseUrl() {
        return parts.baseUrl;
    }

    /** Where evidence and control are, for example {@code http://localhost:18444}. */
    public URI controlUrl() {
        return parts.controlUrl;
    }

    /** The development certificates. */
    public DevelopmentPki pki() {
        return parts.pki;
    }

    /** Evidence of all requests, oldest first. */
    public List<Evidence> evidence() {
        return parts.evidence.all();
    }

    /** Forgets the evidence, and counts connections anew. */
    public void clearEvidence() {
        parts.evidence.clear();
        parts.listener.countAnew();
    }

    /** Faults on demand. */
    public Faults faults() {
        return parts.faults;
    }

    /** The Reasonable Adjustments service: its store, and how it behaves. */
    public AdjustmentsService adjustments() {
        return parts.adjustments;
    }

    /** The National Record Locator: its store, and how it behaves. */
    public PointersService pointers() {
        return parts.pointers;
    }

    /** What takes part in fetching a record: Secure Proxy, provider with its web page, Spine Directory Service. */
    public Retrieval retrieval() {
        return parts.retrieval;
    }

    /** Where the Secure Proxy is, for example {@code https://localhost:18445}. */
    public URI proxyUrl() {
        return parts.retrieval.proxy().url();
    }

    /** Ids of all named validations of Reasonable Adjustments, in order. */
    public List<String> ruleIds() {
        return parts.adjustmentsEndpoint.ruleIds();
    }

    /** Ids of all named validations of the National Record Locator, in order. */
    public List<String> pointerRuleIds() {
        return parts.pointersEndpoint.ruleIds();
    }

    /** Number of TLS connections that clients opened since the start or {@link #clearEvidence()}. */
    public long connectionsOpened() {
        return parts.listener.opened();
    }

    /** The most TLS connections that were open at the same time since the start or {@link #clearEvidence()}. */
    public int mostConnectionsAtOnce() {
        return parts.listener.mostOpenAtOnce();
    }

    /** Closes all connections, so that clients have to open new ones. */
    public void dropConnections() {
        parts.listener.dropConnections();
    }

    /**
     * Back to the seeded patients, pointers and registrations, without faults; the proxy goes back to its default options. Evidence and
     * the services' switches stay.
     */
    public void reset() {
        parts.adjustments.reset();
        parts.pointers.reset();
        parts.retrieval.reset();
        parts.faults.clear();
    }

    /** Stops listening, and ends what is under way. Takes at most a second or two. */
    @Override
    public void close() {
        parts.faults.clear();
        parts.stop();
    }
}
