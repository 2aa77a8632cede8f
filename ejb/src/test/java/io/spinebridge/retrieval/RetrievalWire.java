package io.spinebridge.retrieval;

import io.spinebridge.api.retrieval.RecordRetrieval;
import io.spinebridge.audit.AuditEntry;
import io.spinebridge.audit.Auditor;
import io.spinebridge.configuration.SpineService;
import io.spinebridge.http.OpenWebClient;
import io.spinebridge.measurement.ServiceMeter;
import io.spinebridge.pointers.PointerAccess;
import io.spinebridge.pointers.PointersService;
import io.spinebridge.pointers.stu3.NationalRecordLocatorClient;
import io.spinebridge.pointers.stu3.PointersProfile;
import io.spinebridge.pointers.stu3.Stu3Pointers;
import io.spinebridge.registry.AuditedDirectory;
import io.spinebridge.registry.FhirDirectory;
import io.spinebridge.registry.LdapDirectory;
import io.spinebridge.registry.ProviderDirectory;
import io.spinebridge.registry.TableDirectory;
import io.spinebridge.spine.JoinedSpine;
import io.spinebridge.spine.SpineGateway;
import io.spinebridge.testing.TestSpine;
import io.spinebridge.testing.Users;
import io.spinebridge.tls.WebTrust;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** Retrieval without its container, joined to a simulator over mutual TLS. */
final class RetrievalWire {

    final RecordRetrieval records;
    final List<AuditEntry> audit;
    final AtomicBoolean full;

    private RetrievalWire(JoinedSpine spine) {
        SpineGateway gateway = spine.gateway(RetrievalProfile.PROFILE);
        SecureProxyClient client = spine.client(SecureProxyClient.class, RetrievalProfile.PROFILE);
        OpenWebClient web = new OpenWebClient(
                WebTrust.context(spine.settings.retrieval().webTrustStore()),
                spine.settings.calls(),
                spine.settings.retrieval().privateHosts(),
                ServiceMeter.unread(SpineService.RETRIEVAL));
        OpeningRules rules = new OpeningRules(
                new PointerAccess(spine.settings.pointers()),
                gateway::caller,
                new HeldPointers(
                        spine.settings.retrieval().trustPointer(),
                        (patient, id) -> pointers(spine).reader().read(patient, id)));
        Supplier<URI> proxy =
                () -> spine.registry.address(SpineService.RETRIEVAL).baseUrl();
        Auditor auditor = new Auditor(spine::keep, Clock.systemUTC());
        this.records = new RecordRetrievalBean(
                () -> new ContentChoice(spine.settings.retrieval()),
                () -> new RetrievalReader(
                        gateway,
                        client,
                        new AuditedDirectory(
                                directory(spine, web), spine.settings.directory(), auditor, gateway::caller),
                        rules,
                        new RetrievalReader.Limits(
                                proxy.get(), spine.settings.retrieval(), spine.registry::requireAccredited)),
                () -> new ContactDetailsReader(
                        web,
                        rules,
                        spine.settings.retrieval(),
                        proxy.get(),
                        new ContactDetailsReader.Patience(spine.settings.calls().streamTimeout(), Clock.systemUTC()),
                        auditor));
        this.audit = spine.audit;
        this.full = spine.auditFull;
    }

    private static PointersService pointers(JoinedSpine spine) {
        return Stu3Pointers.service(
                spine.gateway(PointersProfile.PROFILE),
                spine.client(NationalRecordLocatorClient.class, PointersProfile.PROFILE),
                JoinedSpine.BODIES,
                spine.registry.address(SpineService.POINTERS).baseUrl(),
                spine.settings.pointers(),
                Clock.systemUTC());
    }

    private static ProviderDirectory directory(JoinedSpine spine, OpenWebClient web) {
        return switch (spine.settings.directory().kind()) {
            case TABLE -> new TableDirectory(spine.settings.directory());
            case LDAP -> new LdapDirectory(spine.settings.directory(), spine.tls.context());
            case FHIR -> new FhirDirectory(spine.settings.directory(), web);
        };
    }

    /** As {@link #to}, taking the caller's word for the pointer: for tests of what a provider answers, to whose records no pointer leads. */
    static RetrievalWire trusting(TestSpine spine) {
        return to(spine.with("spinebridge.retrieval.trust-pointer", "true"));
    }

    /** Joined, usually as a nurse of RXA who may see pointers and open records. */
    static RetrievalWire to(TestSpine spine) {
        return new RetrievalWire(spine.join(() -> Users.NURSE));
    }
}
