package io.spinebridge.simulator.retrieval;

import io.spinebridge.simulator.evidence.Evidence;
import io.spinebridge.simulator.fault.Faults;
import io.spinebridge.simulator.pki.ClientIdentity;
import io.spinebridge.simulator.server.Clients;
import io.spinebridge.simulator.server.SpineSimulator;
import java.net.http.HttpClient;
import java.util.List;

/** Directory, provider and proxy of a simulator, with a client that the JDK brings. */
public final class Scene {

    public final SpineSimulator simulator;
    public final Faults faults;
    public final Retrieval retrieval;
    public final HttpClient client = Clients.shared();

    public Scene(SpineSimulator simulator) {
        this.simulator = simulator;
        this.faults = simulator.faults();
        this.retrieval = simulator.retrieval();
    }

    public static HttpClient client(ClientIdentity identity) {
        return Clients.client(Clients.context(Clients.PKI, identity));
    }

    public List<Evidence> evidence() {
        return simulator.evidence();
    }

    public List<Evidence> evidence(String interaction) {
        return evidence().stream()
                .filter(entry -> entry.interaction().equals(interaction))
                .toList();
    }

    public Evidence latest(String interaction) {
        List<Evidence> entries = evidence(interaction);
        return entries.get(entries.size() - 1);
    }
}
