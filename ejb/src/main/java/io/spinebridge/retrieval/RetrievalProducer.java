package io.spinebridge.retrieval;

import io.spinebridge.api.Spine;
import io.spinebridge.configuration.Configuration;
import io.spinebridge.configuration.DirectorySettings;
import io.spinebridge.configuration.SpineSettings;
import io.spinebridge.pointers.PointerAccess;
import io.spinebridge.registry.AsidRegistry;
import io.spinebridge.registry.FhirDirectory;
import io.spinebridge.registry.LdapDirectory;
import io.spinebridge.registry.ProviderDirectory;
import io.spinebridge.registry.TableDirectory;
import io.spinebridge.spine.SpineGateway;
import io.spinebridge.spine.SpineProducer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.util.function.Supplier;

/** Makes the service's parts, as soon as the settings are valid: those that hold connections once per application. Thread safe. */
@ApplicationScoped
public class RetrievalProducer {

    private final Configuration configuration;
    private final SpineProducer spine;
    private final AsidRegistry registry;
    private final Clock clock;

    /** For the container's proxy. */
    protected RetrievalProducer() {
        this(null, null, null, null);
    }

    /** Makes them of these. */
    @Inject
    public RetrievalProducer(
            Configuration configuration, SpineProducer spine, AsidRegistry registry, @Spine Clock clock) {
        this.configuration = configuration;
        this.spine = spine;
        this.registry = registry;
        this.clock = clock;
    }

    /** The REST client, made at its first use, when settings and certificate must be usable. */
    @Produces
    @ApplicationScoped
    public static SecureProxyClient client(SpineProducer spine) {
        return spine.clients().client(SecureProxyClient.class, RetrievalProfile.PROFILE);
    }

    /** The configured directory, by what the settings say when it is asked. */
    @Produces
    @Singleton
    public ProviderDirectory directory(Configuration configuration, SpineProducer spine) {
        return (organisation, host) ->
                directory(configuration.settings().directory(), spine).find(organisation, host);
    }

    private static ProviderDirectory directory(DirectorySettings settings, SpineProducer spine) {
        return switch (settings.kind()) {
            case TABLE -> new TableDirectory(settings);
            case LDAP -> new LdapDirectory(settings, spine.context());
            case FHIR -> new FhirDirectory(settings, spine.web());
        };
    }

    /** Chooses among a pointer's contents, also where nothing can be fetched. */
    @Produces
    @Singleton
    public Supplier<ContentChoice> choice() {
        return () -> new ContentChoice(configuration.settings().retrieval());
    }

    /** Fetches through the Spine Secure Proxy. */
    @Produces
    @Singleton
    public Supplier<RetrievalReader> records(SecureProxyClient client, ProviderDirectory directory) {
        return () -> new RetrievalReader(
                gateway(),
                client,
                directory,
                rules(),
                new RetrievalReader.Limits(proxy(), configuration.settings().retrieval(), registry::requireAccredited));
    }

    /** Fetches contact details from the open web. */
    @Produces
    @Singleton
    public Supplier<ContactDetailsReader> contacts() {
        return () -> {
            SpineSettings settings = configuration.settings();
            return new ContactDetailsReader(
                    spine.web(),
                    rules(),
                    settings.retrieval(),
                    proxy(),
                    new ContactDetailsReader.Patience(settings.calls().streamTimeout(), clock));
        };
    }

    private OpeningRules rules() {
        return new OpeningRules(new PointerAccess(configuration.settings().pointers()), gateway()::caller);
    }

    private SpineGateway gateway() {
        return spine.gateway(RetrievalProfile.PROFILE);
    }

    private URI proxy() {
        return spine.address(RetrievalProfile.PROFILE).baseUrl();
    }
}
