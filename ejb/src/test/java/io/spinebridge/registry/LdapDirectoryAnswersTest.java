package io.spinebridge.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import io.spinebridge.api.DirectoryException;
import io.spinebridge.api.DirectoryException.Problem;
import io.spinebridge.configuration.SpineSettings;
import io.spinebridge.testing.Settings;
import io.spinebridge.testing.TestCertificates;
import java.net.InetAddress;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Records over LDAPS of which attributes have several values, or none: what the simulator's registry does not hold. */
class LdapDirectoryAnswersTest {

    private static final String HOST = "nrl-rr8.supplier.nhs.uk";
    private static final String INTERACTION = "urn:nhs:names:services:nrl:DocumentReference.content";
    private static final TestCertificates AUTHORITY = new TestCertificates("LDAP Test");

    private static InMemoryDirectoryServer server;
    private static LdapDirectory directory;
    private int number;

    @BeforeAll
    static void start() throws Exception {
        InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig("ou=services,o=nhs");
        config.setSchema(null);
        SSLContext tls = tls();
        config.setListenerConfigs(InMemoryListenerConfig.createLDAPSConfig(
                "ldaps", InetAddress.getByName("127.0.0.1"), 0, tls.getServerSocketFactory(), tls.getSocketFactory()));
        server = new InMemoryDirectoryServer(config);
        server.startListening();
        SpineSettings settings = Settings.with(Map.of(
                "spinebridge.directory",
                "ldap",
                "spinebridge.directory.ldap.url",
                "ldaps://127.0.0.1:" + server.getListenPort(),
                "spinebridge.directory.interaction",
                INTERACTION));
        directory = new LdapDirectory(settings.directory(), tls);
        server.add(new Entry("ou=services,o=nhs", new Attribute("objectClass", "organizationalUnit")));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void forget() throws LDAPException {
        for (int i = 1; i <= number; i++) {
            server.delete("cn=" + i + ",ou=services,o=nhs");
        }
    }

    @Test
    void theAddressOnThePointersHostIsTakenWhereverItStandsAmongTheValues() throws LDAPException {
        system("200000000421");
        endpoint(
                List.of("RR8-1"),
                List.of("https://old.nhs.uk/RR8", "https://" + HOST + "/RR8", "https://older.nhs.uk/RR8"),
                List.of(HOST));

        assertThat(directory.find("RR8", HOST))
                .isEqualTo(new ProviderEndpoint("200000000421", URI.create("https://" + HOST + "/RR8")));
    }

    @Test
    void severalDomainNamesAreAllLookedAt() throws LDAPException {
        system("200000000421");
        endpoint(List.of("RR8-1"), List.of("https://inside.nhs.uk/RR8"), List.of("other.nhs.uk", HOST));

        assertThat(directory.find("RR8", HOST).address()).isEqualTo(URI.create("https://inside.nhs.uk/RR8"));
    }

    @Test
    void severalAddressesNoneOfThemOnTheHostAreAmbiguous() throws LDAPException {
        system("200000000421");
        endpoint(List.of("RR8-1"), List.of("https://old.nhs.uk/RR8", "https://older.nhs.uk/RR8"), List.of(HOST));

        assertThat(problem()).isEqualTo(Problem.AMBIGUOUS);
    }

    @Test
    void severalPartyKeysOrAsidsAreAmbiguous() throws LDAPException {
        system("200000000421", "200000000422");
        endpoint(List.of("RR8-1"), List.of("https://" + HOST + "/RR8"), List.of());
        assertThat(problem()).isEqualTo(Problem.AMBIGUOUS);

        endpoint(List.of("RR8-2", "RR8-3"), List.of("https://" + HOST + "/RR8"), List.of());
        assertThat(problem()).isEqualTo(Problem.AMBIGUOUS);
    }

    @Test
    void anEmptyAddressMakesNoSense() throws LDAPException {
        system("200000000421");
        endpoint(List.of("RR8-1"), List.of(" "), List.of(HOST));

        assertThatExceptionOfType(DirectoryException.class)
                .isThrownBy(() -> directory.find("RR8", HOST))
                .withMessageContaining("makes no sense");
    }

    @Test
    void aSystemWithoutAsidMakesNoSense() throws LDAPException {
        endpoint(List.of("RR8-1"), List.of("https://" + HOST + "/RR8"), List.of(HOST));
        number++;
        server.add(new Entry(
                "cn=" + number + ",ou=services,o=nhs",
                new Attribute("objectClass", "nhsAs"),
                new Attribute("nhsIDCode", "RR8"),
                new Attribute("nhsMhsPartyKey", "RR8-1"),
                new Attribute("nhsAsSvcIA", INTERACTION)));

        assertThat(problem()).isEqualTo(Problem.UNREACHABLE);
    }

    private void endpoint(List<String> keys, List<String> addresses, List<String> hosts) throws LDAPException {
        number++;
        Entry entry = new Entry(
                "cn=" + number + ",ou=services,o=nhs",
                new Attribute("objectClass", "nhsMhs"),
                new Attribute("nhsIDCode", "RR8"),
                new Attribute("nhsMhsSvcIA", INTERACTION),
                new Attribute("nhsMhsPartyKey", keys),
                new Attribute("nhsMhsEndPoint", addresses));
        if (!hosts.isEmpty()) {
            entry.addAttribute(new Attribute("nhsMhsFQDN", hosts));
        }
        server.add(entry);
    }

    private void system(String... asids) throws LDAPException {
        for (String asid : asids) {
            number++;
            server.add(new Entry(
                    "cn=" + number + ",ou=services,o=nhs",
                    new Attribute("objectClass", "nhsAs"),
                    new Attribute("nhsIDCode", "RR8"),
                    new Attribute("uniqueIdentifier", asid),
                    new Attribute("nhsMhsPartyKey", "RR8-1"),
                    new Attribute("nhsAsSvcIA", INTERACTION)));
        }
    }

    private static Problem problem() {
        try {
            directory.find("RR8", HOST);
            throw new AssertionError("an endpoint was found");
        } catch (DirectoryException told) {
            return told.problem();
        }
    }

    private static SSLContext tls() throws GeneralSecurityException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
        keys.init(AUTHORITY.keyStore(AUTHORITY.leaf("localhost")), TestCertificates.PASSWORD);
        TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
        trust.init(AUTHORITY.trustStore());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }
}
