package io.spinebridge.simulator.retrieval;

import io.spinebridge.simulator.evidence.Evidence;
import io.spinebridge.simulator.evidence.EvidenceLog;
import io.spinebridge.simulator.fault.Faults;
import io.spinebridge.simulator.pki.ClientIdentity;
import io.spinebridge.simulator.server.Clients;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.util.List;

/** Directory, provider and proxy for tests, with a client that the JDK brings. */
public final class Scene implements AutoCloseable {

    public static final URI SPINE = URI.create("https://localhost:1/STU3");

    public final EvidenceLog evidence = new EvidenceLog();
    public final Faults faults = new Faults();
    public final Retrieval retrieval;
    public final HttpClient client = Clients.valid();

    public Scene() throws IOException {
        this(true, Clock.systemUTC());
    }

    public Scene(boolean strict, Clock clock) throws IOException {
        retrieval = new Retrieval(
                SPINE, Clients.PKI, evidence, faults, new Retrieval.Settings(clock, strict, 0, 0, 0, "test"));
        retrieval.start();
    }

    public static HttpClient client(ClientIdentity identity) {
        return Clients.client(Clients.context(Clients.PKI, identity));
    }

    public List<Evidence> evidence(String interaction) {
        return evidence.all().stream()
                .filter(entry -> entry.interaction().equals(interaction))
                .toList();
    }

    public Evidence latest(String interaction) {
        List<Evidence> entries = evidence(interaction);
        return entries.get(entries.size() - 1);
    }

    @Override
    public void close() {
        retrieval.stop();
    }
}
