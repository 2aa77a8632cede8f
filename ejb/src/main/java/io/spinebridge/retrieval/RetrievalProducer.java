package io.spinebridge.retrieval;

import io.spinebridge.api.Spine;
import io.spinebridge.configuration.Configuration;
import io.spinebridge.configuration.DirectorySettings;
import io.spinebridge.configuration.RetrievalSettings;
import io.spinebridge.pointers.PointerAccess;
import io.spinebridge.registry.AsidRegistry;
import io.spinebridge.registry.FhirDirectory;
import io.spinebridge.registry.LdapDirectory;
import io.spinebridge.registry.ProviderDirectory;
import io.spinebridge.registry.TableDirectory;
import io.spinebridge.spine.SpineProducer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.util.function.Supplier;

/** Makes the parts, each once per application. */
@ApplicationScoped
public class RetrievalProducer {

    /** The REST client, made at its first use, when settings and certificate must be usable. */
    @Produces
    @ApplicationScoped
    public SecureProxyClient client(SpineProducer spine) {
        return spine.clients().client(SecureProxyClient.class, SspWire.SERVICE);
    }

    /** The configured directory, by what the settings say when it is asked. */
    @Produces
    @Singleton
    public ProviderDirectory directory(Configuration configuration, SpineProducer spine) {
        Supplier<DirectorySettings> settings = () -> configuration.settings().directory();
        ProviderDirectory table = new TableDirectory(settings);
        ProviderDirectory ldap = new LdapDirectory(settings, spine::context);
        ProviderDirectory fhir = new FhirDirectory(settings, spine::web);
        return (organisation, host) -> (switch (settings.get().kind()) {
                    case TABLE -> table;
                    case LDAP -> ldap;
                    case FHIR -> fhir;
                })
                .find(organisation, host);
    }

    /** The operations. */
    @Produces
    @Singleton
    public RetrievalOperations operations(
            Configuration configuration,
            SpineProducer spine,
            SecureProxyClient client,
            ProviderDirectory directory,
            AsidRegistry registry,
            @Spine Clock clock) {
        Supplier<URI> proxy = () -> spine.address(SspWire.SERVICE).baseUrl();
        Supplier<RetrievalSettings> settings = () -> configuration.settings().retrieval();
        Retrieval retrieval = new Retrieval(
                spine.gateway(SspWire.SERVICE),
                client,
                directory,
                new Retrieval.Surroundings(
                        proxy,
                        settings,
                        registry::requireAccredited,
                        new PointerAccess(() -> configuration.settings().pointers())));
        return new RetrievalOperations(
                retrieval,
                new ContactPages(
                        spine::web,
                        settings,
                        proxy,
                        new ContactPages.Patience(
                                () -> configuration.settings().calls().streamTimeout(), clock)));
    }
}
