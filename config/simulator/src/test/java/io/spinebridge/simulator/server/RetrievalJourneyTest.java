package io.spinebridge.simulator.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import io.spinebridge.simulator.directory.Interactions;
import io.spinebridge.simulator.directory.MessageHandler;
import io.spinebridge.simulator.directory.SeedRegistry;
import io.spinebridge.simulator.evidence.Evidence;
import io.spinebridge.simulator.fault.Fault;
import io.spinebridge.simulator.fault.FaultKind;
import io.spinebridge.simulator.junit.Simulated;
import io.spinebridge.simulator.pki.ClientIdentity;
import io.spinebridge.simulator.provider.SeedRecords;
import io.spinebridge.simulator.proxy.ProxyOptions;
import io.spinebridge.simulator.retrieval.Fetch;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a pointer's URL and author to the record, by way of the simulator as a whole. */
@Simulated
class RetrievalJourneyTest {

    private final SpineSimulator simulator;

    RetrievalJourneyTest(SpineSimulator simulator) {
        this.simulator = simulator;
    }

    private List<SearchResultEntry> endpoints(String odsCode) throws LDAPException {
        return endpoints(simulator, odsCode);
    }

    private static List<SearchResultEntry> endpoints(SpineSimulator simulator, String odsCode) throws LDAPException {
        try (LDAPConnection directory = new LDAPConnection(
                Clients.context(Clients.PKI, ClientIdentity.VALID).getSocketFactory(),
                "127.0.0.1",
                simulator.retrieval().directory().ldapUrl().getPort())) {
            return directory
                    .search(
                            "ou=services,o=nhs",
                            SearchScope.SUB,
                            "(&(nhsIDCode=" + odsCode + ")(objectClass=nhsMhs)(nhsMhsSvcIA=" + Interactions.CONTENT
                                    + "))")
                    .getSearchEntries();
        }
    }

    @Test
    void leadsToTheRecord(@TempDir Path folder) throws Exception {
        String host = URI.create(SeedRecords.RGD_ARCHIVE_PDF).getHost();
        assertThat(endpoints("RGD"))
                .hasSize(2)
                .filteredOn(entry -> entry.getAttributeValue("nhsMhsFQDN").equals(host))
                .hasSize(1);

        HttpResponse<Path> answer = Clients.valid()
                .send(
                        new Fetch(simulator.proxyUrl(), SeedRecords.RGD_ARCHIVE_PDF)
                                .with("Ssp-To", SeedRegistry.RGD_ARCHIVE)
                                .request(),
                        HttpResponse.BodyHandlers.ofFile(folder.resolve("plan.pdf")));

        assertThat(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(answer.body()))))
                .isEqualTo(SeedRecords.sha256(SeedRecords.RGD_ARCHIVE_PDF));
        assertThat(simulator.evidence())
                .extracting(Evidence::interaction)
                .containsExactly("directory search", "retrieve record", "provider record");
        assertThat(simulator.evidence()).allMatch(Evidence::passed);
    }

    @Test
    void canBeSeenAndSpoiltFromOutside() throws Exception {
        HttpClient outside = HttpClient.newHttpClient();
        outside.send(
                HttpRequest.newBuilder(simulator.controlUrl().resolve("/faults"))
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "{\"kind\":\"OUTCOME\",\"status\":599,\"interaction\":\"retrieve record\"}"))
                        .build(),
                HttpResponse.BodyHandlers.discarding());

        assertThat(new Fetch(simulator.proxyUrl(), SeedRecords.PDF)
                        .send(Clients.valid())
                        .statusCode())
                .isEqualTo(599);

        for (String form : List.of("/evidence.json", "/evidence.html")) {
            assertThat(outside.send(
                                    HttpRequest.newBuilder(
                                                    simulator.controlUrl().resolve(form))
                                            .build(),
                                    HttpResponse.BodyHandlers.ofString())
                            .body())
                    .contains("ssp.token.audience", "retrieve record", "599");
        }
    }

    @Test
    void goesBackToItsSeeds() throws Exception {
        simulator.retrieval().proxy().use(ProxyOptions.defaults().withPlainTargets(true));
        simulator
                .retrieval()
                .directory()
                .use(simulator
                        .retrieval()
                        .directory()
                        .registry()
                        .with(new MessageHandler("S1", "R9Z", "R9Z-1", Interactions.CONTENT, URI.create("nowhere"))));
        simulator.faults().add(Fault.once(FaultKind.EMPTY).matching("retrieve record"));
        assertThat(endpoints("R9Z"))
                .singleElement()
                .matches(entry -> entry.getAttributeValue("nhsMhsEndPoint").equals("nowhere"));

        simulator.reset();

        assertThat(endpoints("R9Z")).isEmpty();
        assertThat(new Fetch(simulator.proxyUrl(), SeedRecords.PDF)
                        .send(Clients.valid())
                        .statusCode())
                .isEqualTo(200);
        assertThat(new Fetch(simulator.proxyUrl(), SeedRecords.PDF)
                        .behind(SeedRecords.PDF)
                        .send(Clients.valid())
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void losesItsDirectoryAlone(SpineSimulatorBuilder builder) throws Exception {
        try (SpineSimulator alone = builder.start()) {
            alone.retrieval().directory().stop();

            assertThatThrownBy(() -> endpoints(alone, "RR8")).isInstanceOf(LDAPException.class);
            assertThat(new Fetch(alone.proxyUrl(), SeedRecords.PDF)
                            .send(Clients.shared())
                            .statusCode())
                    .isEqualTo(200);
        }
    }
}
