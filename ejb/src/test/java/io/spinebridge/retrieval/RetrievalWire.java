package io.spinebridge.retrieval;

import io.spinebridge.api.SpineUser;
import io.spinebridge.api.retrieval.RecordRetrieval;
import io.spinebridge.audit.AuditEntry;
import io.spinebridge.configuration.SpineService;
import io.spinebridge.http.OpenWebClient;
import io.spinebridge.identity.CallerIdentity;
import io.spinebridge.pointers.PointerAccess;
import io.spinebridge.registry.FhirDirectory;
import io.spinebridge.registry.LdapDirectory;
import io.spinebridge.registry.ProviderDirectory;
import io.spinebridge.registry.TableDirectory;
import io.spinebridge.spine.JoinedSpine;
import io.spinebridge.spine.SpineGateway;
import io.spinebridge.tls.WebTrust;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** RetrievalReader without its container, joined to a simulator over mutual TLS. */
final class RetrievalWire {

    static final SpineUser NURSE =
            new SpineUser("555254240100", "555254240199", "S8000:G8000:R0620", "RXA", Set.of("B0269"));

    final RecordRetrieval records;
    final List<AuditEntry> audit;

    private RetrievalWire(JoinedSpine spine) {
        SpineGateway gateway = spine.gateway(RetrievalProfile.PROFILE);
        SecureProxyClient client = spine.client(SecureProxyClient.class, RetrievalProfile.PROFILE);
        OpenWebClient web = new OpenWebClient(
                WebTrust.context(spine.settings.retrieval().webTrustStore()),
                spine.settings.calls(),
                spine.settings.retrieval().privateHosts());
        OpeningRules rules = new OpeningRules(new PointerAccess(spine.settings.pointers()), gateway::caller);
        Supplier<URI> proxy =
                () -> spine.registry.address(SpineService.RETRIEVAL).baseUrl();
        this.records = new RecordRetrievalBean(
                () -> new ContentChoice(spine.settings.retrieval()),
                () -> new RetrievalReader(
                        gateway,
                        client,
                        directory(spine, web),
                        rules,
                        new RetrievalReader.Limits(
                                proxy.get(), spine.settings.retrieval(), spine.registry::requireAccredited)),
                () -> new ContactDetailsReader(
                        web,
                        rules,
                        spine.settings.retrieval(),
                        proxy.get(),
                        new ContactDetailsReader.Patience(spine.settings.calls().streamTimeout(), Clock.systemUTC())));
        this.audit = spine.audit;
    }

    private static ProviderDirectory directory(JoinedSpine spine, OpenWebClient web) {
        return switch (spine.settings.directory().kind()) {
            case TABLE -> new TableDirectory(spine.settings.directory());
            case LDAP -> new LdapDirectory(spine.settings.directory(), spine.tls.context());
            case FHIR -> new FhirDirectory(spine.settings.directory(), web);
        };
    }

    static RetrievalWire to(Map<String, String> values, CallerIdentity caller) {
        return new RetrievalWire(new JoinedSpine(values, caller).loaded());
    }

    static RetrievalWire to(Map<String, String> values) {
        return to(values, () -> NURSE);
    }
}
