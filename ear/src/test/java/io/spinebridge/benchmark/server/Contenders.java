package io.spinebridge.benchmark.server;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** All contenders of one deployment. Thread safe once it is made. */
final class Contenders implements AutoCloseable {

    private static final int CONNECTIONS = 64;

    private final Map<Contender, Calls> calls = new EnumMap<>(Contender.class);
    private final List<HttpPeer> peers = new ArrayList<>();

    private Contenders() {}

    /** Ours alone, for a Spine that knows ours alone. */
    static Contenders of(OurCalls ours) {
        Contenders all = new Contenders();
        all.calls.put(Contender.OURS, ours);
        return all;
    }

    /** Ours and its peers, which are told by the domain's settings where to go and what certificate to show. */
    static Contenders withPeers(OurCalls ours) throws GeneralSecurityException, IOException {
        Contenders all = of(ours);
        Config config = ConfigProvider.getConfig();
        FhirContext fhir = FhirContext.forDstu3();
        PeerAddresses addresses = PeerAddresses.of(config);
        all.add(Contender.JDK_CLIENT, new JdkClientPeer(PeerTls.context(config)), fhir, addresses);
        all.add(Contender.URL_CONNECTION, new UrlConnectionPeer(PeerTls.context(config)), fhir, addresses);
        all.add(Contender.APACHE, new ApachePeer(PeerTls.context(config), CONNECTIONS), fhir, addresses);
        all.calls.put(Contender.HAPI_DEFAULT, HapiCalls.asItComes(PeerTls.context(config), addresses));
        all.calls.put(Contender.HAPI_TUNED, HapiCalls.tuned(PeerTls.context(config), addresses, CONNECTIONS));
        return all;
    }

    private void add(Contender contender, HttpPeer peer, FhirContext fhir, PeerAddresses addresses) {
        peers.add(peer);
        calls.put(contender, new PeerCalls(peer, fhir, addresses));
    }

    Call call(Trial trial) throws Exception {
        return calls.get(trial.contender()).of(trial.operation(), trial.patient());
    }

    @Override
    public void close() throws Exception {
        for (HttpPeer peer : peers) {
            peer.close();
        }
    }
}
