package io.spinebridge.bridge;

import io.spinebridge.api.NotReadyException;
import io.spinebridge.configuration.DirectorySettings;
import io.spinebridge.http.OpenWebClient;
import io.spinebridge.http.OperationTime;
import io.spinebridge.measurement.ServiceMeter;
import io.spinebridge.pointers.PointerAccess;
import io.spinebridge.registry.AuditedDirectory;
import io.spinebridge.registry.FhirDirectory;
import io.spinebridge.registry.LdapDirectory;
import io.spinebridge.registry.ProviderDirectory;
import io.spinebridge.registry.TableDirectory;
import io.spinebridge.retrieval.ContactDetailsReader;
import io.spinebridge.retrieval.ContentChoice;
import io.spinebridge.retrieval.HeldPointers;
import io.spinebridge.retrieval.OpeningRules;
import io.spinebridge.retrieval.RetrievalProfile;
import io.spinebridge.retrieval.RetrievalReader;
import io.spinebridge.retrieval.SecureProxyClient;
import io.spinebridge.spine.SpineGateway;
import io.spinebridge.tls.WebTrust;
import java.time.Clock;
import java.util.stream.Stream;

/** What fetches records: through the proxy, and contact details from the open web. Parts are made at their first use. Thread safe. */
public final class RetrievalParts implements AutoCloseable {

    private final Bridge bridge;
    private final Clock clock;
    private final ServiceMeter meter;
    private final ContentChoice choice;
    /** The directory does not wait for connections that pages of contact details hold, nor they for its. */
    private final Once<OpenWebClient> directoryWeb = new Once<>(this::makeWeb);

    private final Once<OpenWebClient> contactWeb = new Once<>(this::makeWeb);
    private final Once<RetrievalReader> records = new Once<>(this::makeRecords);
    private final Once<ContactDetailsReader> contactDetails = new Once<>(this::makeContactDetails);

    RetrievalParts(Bridge bridge, Clock clock, ServiceMeter meter) {
        this.bridge = bridge;
        this.clock = clock;
        this.meter = meter;
        this.choice = new ContentChoice(bridge.settings().retrieval());
    }

    private OpenWebClient makeWeb() {
        return new OpenWebClient(
                WebTrust.context(bridge.settings().retrieval().webTrustStore()),
                bridge.settings().calls(),
                bridge.settings().retrieval().privateHosts(),
                meter);
    }

    private RetrievalReader makeRecords() {
        SpineGateway gateway = bridge.gateway(RetrievalProfile.PROFILE);
        RetrievalReader.Limits limits = new RetrievalReader.Limits(
                bridge.base(RetrievalProfile.PROFILE),
                bridge.settings().retrieval(),
                bridge.registry()::requireAccredited);
        SecureProxyClient client = bridge.clients().client(SecureProxyClient.class, RetrievalProfile.PROFILE);
        AuditedDirectory audited =
                new AuditedDirectory(directory(), bridge.settings().directory(), bridge.auditor(), gateway::caller);
        return new RetrievalReader(gateway, client, audited, rules(gateway), limits);
    }

    private ProviderDirectory directory() {
        DirectorySettings settings = bridge.settings().directory();
        return switch (settings.kind()) {
            case TABLE -> new TableDirectory(settings);
            case LDAP -> ldap(settings);
            // A trust store that is missing is told when the directory is asked, after everything else was checked.
            case FHIR ->
                (organisation, host) -> new FhirDirectory(settings, directoryWeb.get()).find(organisation, host);
        };
    }

    /** A certificate that cannot be used is told as what it is, not as a directory that cannot be reached. */
    private ProviderDirectory ldap(DirectorySettings settings) {
        ProviderDirectory ldap = new LdapDirectory(settings, bridge.tls().tls().context());
        OperationTime time = new OperationTime(bridge.settings().calls().operationTimeout(), clock);
        return (organisation, host) -> {
            bridge.tls().usable().requireUsable();
            return time.spend(() -> ldap.find(organisation, host));
        };
    }

    private ContactDetailsReader makeContactDetails() {
        return new ContactDetailsReader(
                contactWeb.get(),
                rules(bridge.gateway(RetrievalProfile.PROFILE)),
                bridge.settings().retrieval(),
                bridge.base(RetrievalProfile.PROFILE),
                new ContactDetailsReader.Patience(bridge.settings().calls().streamTimeout(), clock),
                bridge.auditor());
    }

    private OpeningRules rules(SpineGateway gateway) {
        return new OpeningRules(
                new PointerAccess(bridge.settings().pointers()),
                gateway::caller,
                new HeldPointers(
                        bridge.settings().retrieval().trustPointer(),
                        (patient, id) -> bridge.pointers().reader().read(patient, id)));
    }

    /** Chooses among a pointer's contents, also where nothing can be fetched. */
    public ContentChoice choice() {
        return choice;
    }

    /**
     * Fetches through the Spine Secure Proxy.
     *
     * @throws NotReadyException when the proxy is not in use here, or the directory's trust store is unusable
     */
    public RetrievalReader records() {
        return records.get();
    }

    /**
     * Fetches contact details from the open web.
     *
     * @throws NotReadyException when the proxy is not in use here, or the trust store is unusable
     */
    public ContactDetailsReader contactDetails() {
        return contactDetails.get();
    }

    /** How many requests and pages hold a connection to the open web now. */
    int busy() {
        return Stream.of(directoryWeb, contactWeb)
                .flatMap(web -> web.made().stream())
                .mapToInt(OpenWebClient::busy)
                .sum();
    }

    @Override
    public void close() {
        directoryWeb.made().ifPresent(OpenWebClient::close);
        contactWeb.made().ifPresent(OpenWebClient::close);
    }
}
