package io.spinebridge.registry;

import io.spinebridge.configuration.DirectorySettings;
import io.spinebridge.registry.EndpointChoice.Endpoint;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** The table of the configuration as a directory. Thread safe. */
public final class TableDirectory implements ProviderDirectory {

    private final Supplier<DirectorySettings> settings;

    /** Answers from these settings. */
    public TableDirectory(Supplier<DirectorySettings> settings) {
        this.settings = settings;
    }

    @Override
    public ProviderEndpoint find(String organisation, String host) {
        List<Endpoint> known = settings.get().table().stream()
                .filter(provider ->
                        provider.organisation().toUpperCase(Locale.ROOT).equals(organisation.toUpperCase(Locale.ROOT)))
                .map(provider -> new Endpoint(provider.asid(), provider.endpoint(), ""))
                .toList();
        Endpoint endpoint = EndpointChoice.onHost(known, host);
        return new ProviderEndpoint(endpoint.key(), endpoint.address());
    }
}
