package io.spinebridge.registry;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import io.spinebridge.configuration.DirectorySettings;
import io.spinebridge.registry.EndpointChoice.Endpoint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;

/**
 * The Spine Directory Service over LDAPS: mutual TLS, then an anonymous bind. The endpoint's record (MHS) is looked for first, then, by its
 * party key, the system's (AS). One connection per look-up. Thread safe.
 */
public final class LdapDirectory implements ProviderDirectory {

    private static final String BASE = "ou=services,o=nhs";
    private static final int MOST_HITS = 100;

    private final DirectorySettings settings;
    private final LdapConnector connector;

    /**
     * Asks the directory of the settings.
     *
     * @param settings address, interaction, time-out
     * @param tls our certificate and whom we trust
     */
    public LdapDirectory(DirectorySettings settings, SSLContext tls) {
        this.settings = settings;
        this.connector = new LdapConnector(settings, tls);
    }

    @Override
    public ProviderEndpoint find(String organisation, String host) {
        try {
            return connector.ask(connection -> {
                Endpoint endpoint = EndpointChoice.onHost(endpoints(connection, organisation), host);
                return new ProviderEndpoint(asid(connection, organisation, endpoint.key()), endpoint.address());
            });
        } catch (LDAPException failed) {
            throw cannotBeAsked(failed);
        }
    }

    /**
     * Connects, binds, and asks nothing: to see whether that can be done.
     *
     * @throws io.spinebridge.api.DirectoryException when it cannot
     */
    public void reach() {
        try {
            connector.ask(connection -> connection.isConnected());
        } catch (LDAPException failed) {
            throw cannotBeAsked(failed);
        }
    }

    private static RuntimeException cannotBeAsked(LDAPException failed) {
        return DirectoryFailures.unreachable(
                "cannot be asked (" + failed.getResultCode().getName()
                        + "): check spinebridge.directory.ldap.url, the network, and the certificate",
                failed);
    }

    private List<Endpoint> endpoints(LDAPConnection connection, String organisation) throws LDAPException {
        List<Endpoint> endpoints = new ArrayList<>();
        Filter filter = Filter.createANDFilter(
                Filter.createEqualityFilter("nhsIDCode", organisation),
                Filter.createEqualityFilter("objectClass", "nhsMhs"),
                Filter.createEqualityFilter("nhsMhsSvcIA", settings.interaction()));
        for (SearchResultEntry entry : search(connection, filter, "nhsMhsEndPoint", "nhsMhsPartyKey", "nhsMhsFQDN")) {
            List<String> addresses = values(entry, "nhsMhsEndPoint");
            List<String> partyKeys = values(entry, "nhsMhsPartyKey");
            if (addresses.isEmpty() || partyKeys.isEmpty()) {
                throw DirectoryFailures.malformed("an endpoint's record lacks its address or party key", null);
            }
            endpoints.addAll(Endpoint.each(partyKeys, addresses, values(entry, "nhsMhsFQDN")));
        }
        return endpoints;
    }

    private String asid(LDAPConnection connection, String organisation, String partyKey) throws LDAPException {
        Filter filter = Filter.createANDFilter(
                Filter.createEqualityFilter("nhsIDCode", organisation),
                Filter.createEqualityFilter("objectClass", "nhsAs"),
                Filter.createEqualityFilter("nhsMhsPartyKey", partyKey));
        List<String> all = new ArrayList<>();
        List<String> registered = new ArrayList<>();
        for (SearchResultEntry entry : search(connection, filter, "uniqueIdentifier", "nhsAsSvcIA")) {
            List<String> asids = values(entry, "uniqueIdentifier");
            if (asids.isEmpty()) {
                throw DirectoryFailures.malformed("a system's record lacks its ASID", null);
            }
            all.addAll(asids);
            if (values(entry, "nhsAsSvcIA").contains(settings.interaction())) {
                registered.addAll(asids);
            }
        }
        return EndpointChoice.asid(all, registered);
    }

    private static List<SearchResultEntry> search(LDAPConnection connection, Filter filter, String... attributes)
            throws LDAPException {
        LdapEntries found = new LdapEntries(MOST_HITS);
        SearchRequest request = new SearchRequest(found, BASE, SearchScope.SUB, filter, attributes);
        request.setSizeLimit(MOST_HITS);
        connection.search(request);
        return found.all();
    }

    /** All values of an attribute: any of them may have several. */
    private static List<String> values(SearchResultEntry entry, String attribute) {
        return Stream.ofNullable(entry.getAttributeValues(attribute))
                .flatMap(Arrays::stream)
                .map(String::strip)
                .toList();
    }
}
