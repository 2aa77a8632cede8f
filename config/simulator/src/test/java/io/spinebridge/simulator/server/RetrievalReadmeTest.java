package io.spinebridge.simulator.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.SearchScope;
import io.spinebridge.simulator.directory.AccreditedSystem;
import io.spinebridge.simulator.directory.Registry;
import io.spinebridge.simulator.directory.SpineDirectory;
import io.spinebridge.simulator.evidence.Evidence;
import io.spinebridge.simulator.junit.Simulated;
import io.spinebridge.simulator.pki.ClientIdentity;
import io.spinebridge.simulator.provider.SeedRecords;
import io.spinebridge.simulator.retrieval.Fetch;
import io.spinebridge.simulator.retrieval.RawHttp;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README says of fetching a record is so, and the simulator has all of it. */
@Simulated
class RetrievalReadmeTest {

    private static final Readme README = Readme.whole().section("Fetching a record");

    private final SpineSimulator simulator;

    RetrievalReadmeTest(SpineSimulator simulator) {
        this.simulator = simulator;
    }

    @Test
    void listsEveryValidationInItsOrderWithItsSentence() throws Exception {
        assertThat(new Fetch(simulator.proxyUrl(), SeedRecords.PDF)
                        .send(Clients.valid())
                        .statusCode())
                .isEqualTo(200);
        RawHttp.plain(
                simulator.retrieval().provider().contactPage().getPort(),
                "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        try (LDAPConnection directory = new LDAPConnection(
                Clients.context(Clients.PKI, ClientIdentity.VALID).getSocketFactory(),
                "127.0.0.1",
                simulator.retrieval().directory().ldapUrl().getPort())) {
            directory.search("o=nhs", SearchScope.SUB, "(nhsIDCode=RR8)");
        }
        RawHttp.overTls(
                ClientIdentity.VALID,
                simulator.retrieval().directory().apiUrl().getPort(),
                "GET " + simulator.retrieval().directory().apiUrl().getPath()
                        + "/Device HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        List<Evidence> evidence = simulator.evidence();
        assertThat(evidence)
                .extracting(Evidence::interaction)
                .containsExactly(
                        "retrieve record",
                        "provider record",
                        "contact details",
                        "directory search",
                        "directory Device");
        List<MatchResult> rows = README.rows("(?:ssp|provider|contact|sds)\\.[a-z0-9._-]+");
        Readme.areTheRules(rows, evidence);
        assertThat(rows)
                .extracting(row -> row.group(1))
                .containsExactlyElementsOf(simulator.retrieval().ruleIds());
    }

    @Test
    void listsEveryRegistration() {
        Registry registry = simulator.retrieval().directory().registry();
        for (AccreditedSystem system : registry.systems()) {
            String endpoint = registry.handlers().stream()
                    .filter(handler -> handler.partyKey().equals(system.partyKey()))
                    .map(handler -> "`" + handler.endpoint() + "`")
                    .findFirst()
                    .orElse("none");
            assertThat(README.text())
                    .containsPattern("\\| " + system.odsCode() + "[A-Z0-9, ]* \\| `" + system.asid() + "` \\| "
                            + Pattern.quote(endpoint));
        }
        assertThat(README.text()).contains(SpineDirectory.API_KEY);
    }

    @Test
    void tellsTheDirectoryWhereTheSpineIs() {
        assertThat(simulator.retrieval().directory().registry().handlers())
                .filteredOn(handler -> handler.odsCode().equals("YES"))
                .isNotEmpty()
                .allMatch(handler -> handler.endpoint().equals(simulator.baseUrl()));
    }
}
