package io.spinebridge.registry;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.SimpleBindRequest;
import com.unboundid.util.ssl.HostNameSSLSocketVerifier;
import io.spinebridge.api.DirectoryException;
import io.spinebridge.api.DirectoryException.Problem;
import io.spinebridge.configuration.DirectorySettings;
import io.spinebridge.registry.EndpointChoice.Endpoint;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;

/**
 * The Spine Directory Service over LDAPS: mutual TLS, then an anonymous bind. The endpoint's record (MHS) is looked for first, then, by its
 * party key, the system's (AS). One connection per look-up. Thread safe.
 */
public final class LdapDirectory implements ProviderDirectory {

    private static final String BASE = "ou=services,o=nhs";
    private static final int DEFAULT_PORT = 636;
    private static final int MOST_HITS = 100;

    private final Supplier<DirectorySettings> settings;
    private final Supplier<SSLContext> tls;

    /**
     * Asks the directory of the settings.
     *
     * @param settings address, interaction, time-out
     * @param tls our certificate and whom we trust; throws while there is none
     */
    public LdapDirectory(Supplier<DirectorySettings> settings, Supplier<SSLContext> tls) {
        this.settings = settings;
        this.tls = tls;
    }

    @Override
    public ProviderEndpoint find(String organisation, String host) {
        DirectorySettings directory = settings.get();
        try (LDAPConnection connection = connect(directory)) {
            connection.bind(new SimpleBindRequest());
            Endpoint endpoint = EndpointChoice.onHost(endpoints(connection, directory, organisation), host);
            return new ProviderEndpoint(asid(connection, directory, organisation, endpoint.key()), endpoint.address());
        } catch (LDAPException failed) {
            throw new DirectoryException(
                    Problem.UNREACHABLE,
                    "The Spine Directory Service cannot be asked ("
                            + failed.getResultCode().getName()
                            + "): check spinebridge.directory.ldap.url, the network, and the certificate",
                    failed);
        }
    }

    private LDAPConnection connect(DirectorySettings directory) throws LDAPException {
        URI url = directory.url().orElseThrow();
        int timeout = (int) directory.timeout().toMillis();
        LDAPConnectionOptions options = new LDAPConnectionOptions();
        options.setConnectTimeoutMillis(timeout);
        options.setResponseTimeoutMillis(timeout);
        options.setFollowReferrals(false);
        options.setSSLSocketVerifier(new HostNameSSLSocketVerifier(true));
        return new LDAPConnection(
                tls.get().getSocketFactory(), options, url.getHost(), url.getPort() < 0 ? DEFAULT_PORT : url.getPort());
    }

    private static List<Endpoint> endpoints(LDAPConnection connection, DirectorySettings directory, String organisation)
            throws LDAPException {
        List<Endpoint> endpoints = new ArrayList<>();
        Filter filter = Filter.createANDFilter(
                Filter.createEqualityFilter("nhsIDCode", organisation),
                Filter.createEqualityFilter("objectClass", "nhsMhs"),
                Filter.createEqualityFilter("nhsMhsSvcIA", directory.interaction()));
        for (SearchResultEntry entry : search(connection, filter, "nhsMhsEndPoint", "nhsMhsPartyKey", "nhsMhsFQDN")) {
            String address = entry.getAttributeValue("nhsMhsEndPoint");
            String partyKey = entry.getAttributeValue("nhsMhsPartyKey");
            if (address == null || partyKey == null) {
                throw malformed("an endpoint's record lacks its address or party key", null);
            }
            endpoints.add(new Endpoint(partyKey, address(address), text(entry.getAttributeValue("nhsMhsFQDN"))));
        }
        return endpoints;
    }

    private static String asid(
            LDAPConnection connection, DirectorySettings directory, String organisation, String partyKey)
            throws LDAPException {
        Filter filter = Filter.createANDFilter(
                Filter.createEqualityFilter("nhsIDCode", organisation),
                Filter.createEqualityFilter("objectClass", "nhsAs"),
                Filter.createEqualityFilter("nhsMhsPartyKey", partyKey));
        List<String> all = new ArrayList<>();
        List<String> registered = new ArrayList<>();
        for (SearchResultEntry entry : search(connection, filter, "uniqueIdentifier", "nhsAsSvcIA")) {
            String asid = text(entry.getAttributeValue("uniqueIdentifier"));
            all.add(asid);
            String[] interactions = entry.getAttributeValues("nhsAsSvcIA");
            if (interactions != null && Arrays.asList(interactions).contains(directory.interaction())) {
                registered.add(asid);
            }
        }
        return EndpointChoice.asid(all, registered);
    }

    private static List<SearchResultEntry> search(LDAPConnection connection, Filter filter, String... attributes)
            throws LDAPException {
        SearchRequest request = new SearchRequest(BASE, SearchScope.SUB, filter, attributes);
        request.setSizeLimit(MOST_HITS);
        return connection.search(request).getSearchEntries();
    }

    private static URI address(String text) {
        try {
            return URI.create(text.strip());
        } catch (IllegalArgumentException noUrl) {
            throw malformed("an endpoint's address is no URL", noUrl);
        }
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    private static DirectoryException malformed(String reason, Throwable cause) {
        return new DirectoryException(
                Problem.UNREACHABLE,
                "The Spine Directory Service gave an answer that makes no sense: " + reason,
                cause);
    }
}
