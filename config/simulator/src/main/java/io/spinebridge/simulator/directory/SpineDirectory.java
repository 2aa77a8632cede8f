package io.spinebridge.simulator.directory;

import com.unboundid.ldap.listener.InMemoryRequestHandler;
import com.unboundid.ldap.listener.LDAPListener;
import com.unboundid.ldap.listener.LDAPListenerConfig;
import io.spinebridge.simulator.evidence.EvidenceLog;
import io.spinebridge.simulator.fault.Faults;
import io.spinebridge.simulator.listener.ServerThreads;
import io.spinebridge.simulator.listener.TlsListener;
import io.spinebridge.simulator.listener.TlsMaterial;
import io.spinebridge.simulator.pki.DevelopmentPki;
import io.spinebridge.simulator.pki.ServerIdentity;
import io.spinebridge.simulator.rule.Rule;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/** The Spine Directory Service over LDAPS and as a FHIR R4 API, listening on loopback. Thread safe. */
public final class SpineDirectory {

    /** The key that the FHIR API wants in the header {@code apikey}. */
    public static final String API_KEY = "spinebridge-development";

    private final Registry seeds;
    private final LDAPListener ldap;
    private final TlsListener api;
    private volatile Registry registry;
    private volatile InMemoryRequestHandler tree;

    /**
     * A directory, to be started.
     *
     * @param seeds what it knows at first
     * @param pki certificates
     * @param ldapPort port for LDAPS; 0 takes a free one
     * @param apiPort port for the FHIR API; 0 takes a free one
     * @param threadNames beginning of the names of its threads
     */
    public SpineDirectory(
            Registry seeds,
            DevelopmentPki pki,
            EvidenceLog evidence,
            Faults faults,
            Clock clock,
            int ldapPort,
            int apiPort,
            String threadNames) {
        this.seeds = seeds;
        reset();
        TlsMaterial material = new TlsMaterial(pki, ServerIdentity.VALID);
        LDAPListenerConfig config = new LDAPListenerConfig(
                ldapPort, new LdapHandler(() -> tree, new LdapLookUps(new LdapEvidence(evidence, clock), faults)));
        config.setListenAddress(InetAddress.getLoopbackAddress());
        config.setServerSocketFactory(new LdapsSockets(material));
        // the listener sets its own choice on each socket, over what the factory chose
        config.setRequestClientCertificate(true);
        config.setRequireClientCertificate(true);
        ldap = new LDAPListener(config);
        ldap.setName(threadNames + "-ldap");
        ldap.setDaemon(true);
        api = new TlsListener(
                ServerThreads.server(threadNames + "-directory"),
                material,
                List.of("TLSv1.2", "TLSv1.3"),
                TlsListener.SUITES,
                apiPort,
                false);
        api.server().setHandler(new ApiHandler(this::registry, API_KEY, evidence, faults, clock));
    }

    /**
     * Starts to listen.
     *
     * @throws IOException when a port is in use
     */
    public void start() throws IOException {
        ldap.startListening();
        api.open();
        try {
            api.server().start();
        } catch (Exception failed) {
            throw new IOException("the directory cannot start", failed);
        }
    }

    /** Stops; what is under way ends without an answer. */
    public void stop() throws Exception {
        ldap.shutDown(true);
        api.dropConnections();
        api.server().stop();
    }

    /** Where LDAP is, for example {@code ldaps://localhost:18446}. */
    public URI ldapUrl() {
        return URI.create("ldaps://localhost:" + ldap.getListenPort());
    }

    /** Base of the FHIR API, for example {@code https://localhost:18447/spine-directory/FHIR/R4}. */
    public URI apiUrl() {
        return URI.create("https://localhost:" + api.port() + ApiCall.BASE);
    }

    /** What it knows now. */
    public Registry registry() {
        return registry;
    }

    /** Lets it, and the Secure Proxy, know something else. */
    public void use(Registry others) {
        tree = LdapEntries.tree(others);
        registry = others;
    }

    /** Back to the seeds. */
    public void reset() {
        use(seeds);
    }

    /** Ids of the validations of both ways to ask, in order. */
    public List<String> ruleIds() {
        return Stream.concat(
                        LdapRules.rules().stream().map(Rule::id),
                        ApiRules.rules(API_KEY).stream().map(Rule::id))
                .toList();
    }
}
