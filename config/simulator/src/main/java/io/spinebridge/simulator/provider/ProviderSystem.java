package io.spinebridge.simulator.provider;

import io.spinebridge.simulator.directory.Interactions;
import io.spinebridge.simulator.directory.Registry;
import io.spinebridge.simulator.evidence.EvidenceLog;
import io.spinebridge.simulator.fault.Faults;
import io.spinebridge.simulator.listener.ServerThreads;
import io.spinebridge.simulator.listener.TlsListener;
import io.spinebridge.simulator.listener.TlsMaterial;
import io.spinebridge.simulator.pki.DevelopmentPki;
import io.spinebridge.simulator.pki.ServerIdentity;
import io.spinebridge.simulator.rule.Rule;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** The provider of records and the public web page, listening on loopback. Thread safe. */
public final class ProviderSystem {

    private final TlsListener records;
    private final Server web;
    private final ServerConnector page;
    private final ProviderRules rules;

    /**
     * A provider, to be started.
     *
     * @param registry who has which ASID and host
     * @param pki certificates
     * @param threadNames beginning of the names of its threads
     */
    public ProviderSystem(
            Supplier<Registry> registry,
            DevelopmentPki pki,
            EvidenceLog evidence,
            Faults faults,
            Clock clock,
            String threadNames) {
        rules = new ProviderRules(registry, Set.of(Interactions.RETRIEVAL, Interactions.LEGACY_RETRIEVAL), clock);
        records = new TlsListener(
                ServerThreads.server(threadNames + "-provider"),
                new TlsMaterial(pki, ServerIdentity.PROVIDER),
                List.of("TLSv1.2"),
                TlsListener.SUITES,
                0);
        records.server().setHandler(new ProviderHandler(rules, evidence, faults, clock));
        web = ServerThreads.server(threadNames + "-contact");
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        page = new ServerConnector(web, new HttpConnectionFactory(http));
        page.setHost("127.0.0.1");
        web.addConnector(page);
        web.setHandler(new ContactHandler(evidence, faults, clock));
    }

    /** Starts to listen, on free ports. */
    public void start() throws IOException {
        try {
            records.open();
            page.open();
            records.server().start();
            web.start();
        } catch (IOException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IOException("the provider cannot start", failed);
        }
    }

    /** Stops; what is under way ends without an answer. */
    public void stop() throws Exception {
        records.dropConnections();
        records.server().stop();
        web.stop();
    }

    /** Where it listens in truth, whatever host the URL of a record names. */
    public InetSocketAddress address() {
        return new InetSocketAddress("127.0.0.1", records.port());
    }

    /** The web page with contact details, {@code text/html}: plain HTTP, without any sign-in. */
    public URI contactPage() {
        return URI.create("http://localhost:" + page.getLocalPort() + ContactHandler.PAGE);
    }

    /** The same as {@code application/pdf}. */
    public URI contactDocument() {
        return URI.create("http://localhost:" + page.getLocalPort() + ContactHandler.PDF);
    }

    /** Ids of its validations and of those of the web page, in order. */
    public List<String> ruleIds() {
        return Stream.concat(
                        rules.rules().stream().map(Rule::id),
                        ContactRules.rules().stream().map(Rule::id))
                .toList();
    }
}
