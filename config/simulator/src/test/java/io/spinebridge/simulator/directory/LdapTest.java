package io.spinebridge.simulator.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPSearchException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchResult;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import io.spinebridge.simulator.evidence.Evidence;
import io.spinebridge.simulator.evidence.Verdict;
import io.spinebridge.simulator.fault.Fault;
import io.spinebridge.simulator.fault.FaultKind;
import io.spinebridge.simulator.pki.ClientIdentity;
import io.spinebridge.simulator.retrieval.Scene;
import io.spinebridge.simulator.server.Clients;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import javax.naming.Context;
import javax.naming.NamingEnumeration;
import javax.naming.directory.InitialDirContext;
import javax.naming.directory.SearchControls;
import javax.net.SocketFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The directory over LDAPS. */
class LdapTest {

    private static final String BASE = "ou=services,o=nhs";
    private static final Set<String> ANSWERED_ALL_THE_SAME =
            Set.of("sds.ldap.filter", "sds.ldap.class", "sds.ldap.terms", "sds.ldap.base");

    private static Scene scene;

    @BeforeAll
    static void start() throws IOException {
        scene = new Scene();
    }

    @AfterAll
    static void stop() {
        scene.close();
    }

    @AfterEach
    void reset() {
        scene.retrieval.reset();
        scene.faults.clear();
        scene.evidence.clear();
    }

    private static LDAPConnection connect(ClientIdentity identity) throws LDAPException {
        LDAPConnectionOptions options = new LDAPConnectionOptions();
        options.setConnectTimeoutMillis(10_000);
        options.setResponseTimeoutMillis(10_000);
        return new LDAPConnection(
                Clients.context(Clients.PKI, identity).getSocketFactory(),
                options,
                "127.0.0.1",
                scene.retrieval.directory().ldapUrl().getPort());
    }

    private static List<SearchResultEntry> search(String filter, String... attributes) throws LDAPException {
        return below(BASE, filter, attributes).getSearchEntries();
    }

    private static SearchResult below(String base, String filter, String... attributes) throws LDAPException {
        try (LDAPConnection connection = connect(ClientIdentity.VALID)) {
            return connection.search(base, SearchScope.SUB, filter, attributes);
        }
    }

    private static int count(String filter) {
        try {
            return search(filter).size();
        } catch (LDAPException failed) {
            throw new CompletionException(failed);
        }
    }

    private static String as(String odsCode) {
        return "(&(nhsIDCode=" + odsCode + ")(objectClass=nhsAs)(nhsAsSvcIA=" + Interactions.CONTENT + "))";
    }

    private static String mhs(String odsCode) {
        return "(&(nhsIDCode=" + odsCode + ")(objectClass=nhsMhs)(nhsMhsSvcIA=" + Interactions.CONTENT + "))";
    }

    @Test
    void findsSystemThenEndpoint() throws Exception {
        SearchResultEntry system =
                search(as("RR8"), "uniqueIdentifier", "nhsMhsPartyKey").get(0);
        assertThat(system.getAttributeValue("uniqueIdentifier")).isEqualTo(SeedRegistry.RR8);
        assertThat(system.hasAttribute("nhsProductName")).isFalse();

        SearchResultEntry endpoint = search(
                        "(&(nhsMhsPartyKey=" + system.getAttributeValue("nhsMhsPartyKey")
                                + ")(objectClass=nhsMhs)(nhsMhsSvcIA=" + Interactions.CONTENT + "))",
                        "nhsMhsEndPoint",
                        "nhsMhsFQDN")
                .get(0);
        assertThat(endpoint.getAttributeValue("nhsMhsEndPoint")).isEqualTo("https://" + SeedRegistry.RR8_HOST);
        assertThat(endpoint.getAttributeValue("nhsMhsFQDN")).isEqualTo(SeedRegistry.RR8_HOST);
        assertThat(scene.evidence("directory search"))
                .hasSize(2)
                .allMatch(Evidence::passed)
                .allMatch(entry -> entry.clientName().equals("spinebridge.hospital.nhs.uk"));
        assertThat(scene.evidence.all().get(0).body()).isEqualTo(as("RR8"));
        assertThat(scene.evidence.all().get(0).answerBody()).contains(SeedRegistry.RR8);
    }

    /** How the JDK's own LDAP client is told of certificates: by the name of a class. */
    public static final class Sockets {
        private Sockets() {}

        public static SocketFactory getDefault() {
            return Clients.context(Clients.PKI, ClientIdentity.VALID).getSocketFactory();
        }
    }

    @Test
    void speaksToTheJdksOwnClient() throws Exception {
        Hashtable<String, String> environment = new Hashtable<>(Map.of(
                Context.INITIAL_CONTEXT_FACTORY,
                "com.sun.jndi.ldap.LdapCtxFactory",
                Context.PROVIDER_URL,
                scene.retrieval.directory().ldapUrl().toString(),
                Context.SECURITY_PROTOCOL,
                "ssl",
                Context.SECURITY_AUTHENTICATION,
                "none",
                "java.naming.ldap.factory.socket",
                Sockets.class.getName()));
        InitialDirContext directory = new InitialDirContext(environment);
        try {
            SearchControls controls = new SearchControls();
            controls.setSearchScope(SearchControls.SUBTREE_SCOPE);
            NamingEnumeration<javax.naming.directory.SearchResult> found = directory.search(
                    BASE,
                    "(&(nhsIDCode={0})(objectClass=nhsAS)(nhsAsSvcIA={1}))",
                    new Object[] {"RR8", Interactions.CONTENT},
                    controls);
            assertThat(found.next().getAttributes().get("UniqueIdentifier").get())
                    .isEqualTo(SeedRegistry.RR8);
            assertThat(found.hasMore()).isFalse();
        } finally {
            directory.close();
        }
        assertThat(scene.evidence.all()).hasSize(1).allMatch(Evidence::passed);
    }

    @Test
    void findsEndpointThenSystem() throws Exception {
        SearchResultEntry endpoint = search(mhs("RR8")).get(0);

        List<SearchResultEntry> systems = search("(&(nhsIDCode=RR8)(objectClass=nhsAs)(nhsMhsPartyKey="
                + endpoint.getAttributeValue("nhsMhsPartyKey") + "))");

        assertThat(systems)
                .singleElement()
                .extracting(entry -> entry.getAttributeValue("uniqueIdentifier"))
                .isEqualTo(SeedRegistry.RR8);
    }

    @Test
    void hasNamesInAnyCase() throws Exception {
        SearchResultEntry found = search(
                        "(&(NHSidcode=rr8)(OBJECTCLASS=nhsMHS)(nhsMHSSvcIA=" + Interactions.CONTENT + "))",
                        "nhsMHSEndPoint")
                .get(0);

        assertThat(found.getAttributeValue("NHSMHSENDPOINT")).isEqualTo("https://" + SeedRegistry.RR8_HOST);
    }

    @ParameterizedTest
    @CsvSource({"RR8,1,1", "RGD,2,2", "RTG,2,2", "R1A,1,0", "RVY,0,0", "RXA,0,0", "R9Z,0,0"})
    void hasOrganisationsOfEveryKind(String odsCode, int systems, int endpoints) throws Exception {
        assertThat(search(as(odsCode))).hasSize(systems);
        assertThat(search(mhs(odsCode))).hasSize(endpoints);
    }

    @Test
    void tellsTwoSystemsApartByTheirHostOrNot() throws Exception {
        assertThat(search(mhs("RGD")))
                .extracting(entry -> entry.getAttributeValue("nhsMhsFQDN"))
                .containsExactlyInAnyOrder(SeedRegistry.RGD_HOST, SeedRegistry.RGD_ARCHIVE_HOST);
        assertThat(search(mhs("RTG")))
                .extracting(entry -> entry.getAttributeValue("nhsMhsFQDN"))
                .containsOnly(SeedRegistry.RTG_HOST)
                .hasSize(2);
    }

    @Test
    void knowsWhereTheSpineItselfIs() throws Exception {
        Stream.concat(Interactions.LOCATOR.stream(), Interactions.ADJUSTMENTS.stream())
                .forEach(interaction -> assertThat(unchecked(
                                "(&(nhsMhsPartyKey=YES-0000806)(objectClass=nhsMhs)(nhsMhsSvcIA=" + interaction + "))"))
                        .singleElement()
                        .extracting(entry -> entry.getAttributeValue("nhsMhsEndPoint"))
                        .isEqualTo(Scene.SPINE.toString()));
    }

    private static List<SearchResultEntry> unchecked(String filter) {
        try {
            return search(filter);
        } catch (LDAPException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Test
    void knowsWhatItIsTold() throws Exception {
        scene.retrieval
                .directory()
                .use(scene.retrieval
                        .directory()
                        .registry()
                        .with(new MessageHandler(
                                "S1",
                                "R9Z",
                                "R9Z-1",
                                Interactions.CONTENT,
                                URI.create("https://nrl-r9z.supplier.thirdparty.nhs.uk"))));
        assertThat(search(mhs("R9Z"))).hasSize(1);

        scene.retrieval.reset();
        assertThat(search(mhs("R9Z"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "sds.ldap.base;ou=people,o=nhs;(&(objectClass=nhsAs)(nhsIDCode=RR8)(nhsMhsPartyKey=RR8-820410))",
                "sds.ldap.filter;ou=services,o=nhs;(&(objectClass=nhsAs)(nhsIDCode=*)(nhsMhsPartyKey=RR8-820410))",
                "sds.ldap.filter;ou=services,o=nhs;(|(objectClass=nhsAs)(nhsIDCode=RR8))",
                "sds.ldap.class;ou=services,o=nhs;(&(nhsIDCode=RR8)(nhsMhsPartyKey=RR8-820410))",
                "sds.ldap.terms;ou=services,o=nhs;(&(objectClass=nhsAs)(nhsIDCode=RR8))"
            })
    void saysWhatIsWrongWithASearchAndAnswersIt(String rule, String base, String filter) throws Exception {
        assertThat(below(base, filter).getResultCode()).isEqualTo(ResultCode.SUCCESS);

        assertThat(ANSWERED_ALL_THE_SAME).contains(rule);
        assertThat(scene.latest("directory search").failures())
                .extracting(Verdict::rule)
                .containsExactly(rule);
    }

    @Test
    void takesOnlyAnAnonymousBind() throws Exception {
        try (LDAPConnection connection = connect(ClientIdentity.VALID)) {
            assertThat(connection.bind("", "").getResultCode()).isEqualTo(ResultCode.SUCCESS);
            assertThat(scene.evidence.all()).isEmpty();
            assertThatThrownBy(() -> connection.bind("cn=someone", "secret"))
                    .isInstanceOfSatisfying(
                            LDAPException.class,
                            refused -> assertThat(refused.getResultCode()).isEqualTo(ResultCode.INVALID_CREDENTIALS));
        }
        assertThat(scene.latest("directory search").failures())
                .extracting(Verdict::rule)
                .containsExactly("sds.ldap.bind");
        assertThat(scene.latest("directory search").toString()).doesNotContain("secret");
    }

    @Test
    void isOnlyRead() throws Exception {
        try (LDAPConnection connection = connect(ClientIdentity.VALID)) {
            assertThatThrownBy(() -> connection.delete("uniqueIdentifier=" + SeedRegistry.RR8 + ",ou=services,o=nhs"))
                    .isInstanceOfSatisfying(
                            LDAPException.class,
                            r -> assertThat(r.getResultCode()).isEqualTo(ResultCode.UNWILLING_TO_PERFORM));
            assertThat(connection
                            .processExtendedOperation("1.3.6.1.4.1.1466.20037")
                            .getResultCode())
                    .isEqualTo(ResultCode.UNWILLING_TO_PERFORM);
        }
        assertThat(scene.evidence("directory search"))
                .hasSize(2)
                .allSatisfy(entry ->
                        assertThat(entry.failures()).extracting(Verdict::rule).containsExactly("sds.ldap.operation"));
        assertThat(search(as("RR8"))).hasSize(1);
    }

    @Test
    void breaksEveryRule() {
        assertThat(scene.retrieval.directory().ruleIds())
                .filteredOn(id -> id.startsWith("sds.ldap."))
                .containsExactlyInAnyOrder(
                        "sds.ldap.operation",
                        "sds.ldap.bind",
                        "sds.ldap.base",
                        "sds.ldap.filter",
                        "sds.ldap.class",
                        "sds.ldap.terms");
    }

    @Test
    void findsNothingWhereThereIsNothing() {
        assertThatThrownBy(() -> below("o=elsewhere", as("RR8")))
                .isInstanceOfSatisfying(
                        LDAPSearchException.class,
                        none -> assertThat(none.getResultCode()).isEqualTo(ResultCode.NO_SUCH_OBJECT));
    }

    @ParameterizedTest
    @EnumSource(
            value = ClientIdentity.class,
            names = {"REVOKED", "EXPIRED", "NOT_YET_VALID", "FOREIGN"})
    void letsNobodyInWithoutASoundCertificate(ClientIdentity identity) {
        assertThatThrownBy(() -> {
                    try (LDAPConnection connection = connect(identity)) {
                        connection.search(BASE, SearchScope.SUB, Filter.create(as("RR8")));
                    }
                })
                .isInstanceOf(LDAPException.class);
        assertThat(scene.evidence.all()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"RESET_BEFORE", "RESET_AFTER", "TRUNCATED", "WRONG_CONTENT_TYPE"})
    void breaksOff(FaultKind kind) throws Exception {
        scene.faults.add(Fault.once(kind).matching("directory search"));

        assertThatThrownBy(() -> search(as("RR8"))).isInstanceOf(LDAPException.class);

        assertThat(scene.latest("directory search").fault()).isEqualTo(kind.name());
        assertThat(scene.latest("directory search").status()).isZero();
        assertThat(search(as("RR8"))).hasSize(1);
    }

    @Test
    void holdsAnAnswerOnDemand() {
        scene.faults.add(Fault.holdUntilReleased().matching("directory search"));
        CompletableFuture<Integer> found = CompletableFuture.supplyAsync(() -> count(as("RR8")));
        await().until(() -> scene.faults.held() == 1);
        assertThat(found).isNotDone();

        scene.faults.release();

        assertThat(found.join()).isEqualTo(1);
    }

    @Test
    void answersWrongOnDemand() throws Exception {
        scene.faults.add(
                Fault.once(FaultKind.EMPTY),
                Fault.outcome(503, ""),
                Fault.once(FaultKind.REDIRECT),
                Fault.once(FaultKind.DELAY).milliseconds(300));

        assertThat(search(as("RR8"))).isEmpty();
        assertThatThrownBy(() -> search(as("RR8")))
                .isInstanceOfSatisfying(
                        LDAPException.class,
                        failed -> assertThat(failed.getResultCode()).isEqualTo(ResultCode.UNAVAILABLE));
        assertThatThrownBy(() -> search(as("RR8")))
                .isInstanceOfSatisfying(
                        LDAPException.class,
                        failed -> assertThat(failed.getResultCode()).isEqualTo(ResultCode.REFERRAL));
        long begin = System.nanoTime();
        assertThat(search(as("RR8"))).hasSize(1);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }
}
