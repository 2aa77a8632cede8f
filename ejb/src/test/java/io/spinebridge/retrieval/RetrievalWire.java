package io.spinebridge.retrieval;

import io.spinebridge.api.SpineUser;
import io.spinebridge.api.retrieval.RecordRetrieval;
import io.spinebridge.audit.AuditEntry;
import io.spinebridge.http.OpenWebClient;
import io.spinebridge.identity.CallerIdentity;
import io.spinebridge.pointers.PointerAccess;
import io.spinebridge.registry.FhirDirectory;
import io.spinebridge.registry.LdapDirectory;
import io.spinebridge.registry.ProviderDirectory;
import io.spinebridge.registry.TableDirectory;
import io.spinebridge.spine.JoinedSpine;
import io.spinebridge.tls.WebTrust;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Retrieval without its container, joined to a simulator over mutual TLS. */
final class RetrievalWire {

    static final SpineUser NURSE =
            new SpineUser("555254240100", "555254240199", "S8000:G8000:R0620", "RXA", Set.of("B0269"));

    final RecordRetrieval records;
    final List<AuditEntry> audit;

    private RetrievalWire(JoinedSpine spine) {
        Supplier<URI> proxy =
                () -> spine.registry.address(SspWire.SERVICE.service()).baseUrl();
        OpenWebClient web = new OpenWebClient(
                WebTrust.context(spine.settings.retrieval().webTrustStore()),
                spine.settings.calls(),
                spine.settings.retrieval().privateHosts());
        Retrieval retrieval = new Retrieval(
                spine.gateway(SspWire.SERVICE),
                spine.client(SecureProxyClient.class, SspWire.SERVICE),
                directory(spine, web),
                new Retrieval.Surroundings(
                        proxy,
                        spine.settings::retrieval,
                        spine.registry::requireAccredited,
                        new PointerAccess(spine.settings::pointers)));
        this.records = new RecordRetrievalBean(new RetrievalOperations(
                retrieval,
                new ContactPages(
                        () -> web,
                        spine.settings::retrieval,
                        proxy,
                        new ContactPages.Patience(() -> spine.settings.calls().streamTimeout(), Clock.systemUTC()))));
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
