package io.spinebridge.simulator.server;

import ca.uhn.fhir.context.FhirContext;
import io.spinebridge.simulator.adjustments.AdjustmentsService;
import io.spinebridge.simulator.adjustments.AdmissionRules;
import io.spinebridge.simulator.control.ControlHandler;
import io.spinebridge.simulator.control.ControlListener;
import io.spinebridge.simulator.evidence.EvidenceLog;
import io.spinebridge.simulator.fault.Faults;
import io.spinebridge.simulator.listener.ServerThreads;
import io.spinebridge.simulator.listener.TlsListener;
import io.spinebridge.simulator.listener.TlsMaterial;
import io.spinebridge.simulator.pki.DevelopmentPki;
import io.spinebridge.simulator.pointers.PointersService;
import io.spinebridge.simulator.retrieval.Retrieval;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.eclipse.jetty.server.Server;

/** The parts of a simulated Spine, put together once, started and stopped together. */
final class SpineParts {

    final EvidenceLog evidence = new EvidenceLog();
    final Faults faults = new Faults();
    final DevelopmentPki pki;
    final TlsListener listener;
    final ControlListener control;
    final URI baseUrl;
    final URI controlUrl;
    final AdjustmentsService adjustments;
    final PointersService pointers;
    final ServiceEndpoint adjustmentsEndpoint;
    final ServiceEndpoint pointersEndpoint;
    final Retrieval retrieval;

    /** Binds the ports, which the parts are told of, and starts nothing. */
    SpineParts(SpineSimulatorBuilder settings, Runnable reset) throws IOException {
        // Certificates are judged by the time of the machine, whatever the time of the simulated Spine.
        pki = settings.pki == null ? new DevelopmentPki(Clock.systemUTC()) : settings.pki;
        listener = new TlsListener(
                ServerThreads.server(settings.threadNames + "-spine"),
                new TlsMaterial(pki, settings.serverIdentity),
                settings.protocols,
                settings.cipherSuites,
                settings.port);
        control = new ControlListener(
                ServerThreads.server(settings.threadNames + "-control"),
                new ControlHandler(evidence, faults, reset),
                settings.controlPort);
        bind();
        baseUrl = URI.create("https://localhost:" + listener.port() + "/STU3");
        controlUrl = URI.create("http://localhost:" + control.port());
        FhirContext context = FhirContext.forDstu3Cached();
        adjustments = new AdjustmentsService(context, settings.clock, baseUrl);
        pointers = new PointersService(context, settings.clock, settings.systems, settings.strict);
        adjustmentsEndpoint = new ServiceEndpoint(
                adjustments,
                new AdmissionRules(settings.systems, settings.clock, settings.strict).rules(),
                "MESSAGE_NOT_WELL_FORMED",
                MediaTypes::xmlIfAsked,
                "");
        pointersEndpoint = new ServiceEndpoint(
                pointers,
                pointers.admissionRules(),
                "INVALID_REQUEST_MESSAGE",
                MediaTypes::xmlUnlessAskedForJson,
                "; charset=utf-8");
        ServiceEndpoints endpoints = new ServiceEndpoints(List.of(adjustmentsEndpoint, pointersEndpoint));
        listener.server().setHandler(new SpineHandler(endpoints, evidence, faults, pki, context, settings.clock));
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
    }

    private void bind() throws IOException {
        try {
            listener.open();
            control.open();
        } catch (IOException inUse) {
            stopListeners();
            throw inUse;
        }
    }

    /** Starts all of them, or none. */
    void start() throws IOException {
        try {
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

    void stop() {
        retrieval.stop();
        stopListeners();
    }

    private void stopListeners() {
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
