package io.spinebridge.registry;

import io.spinebridge.configuration.DirectorySettings;
import io.spinebridge.registry.EndpointChoice.Endpoint;
import java.util.List;
import java.util.Locale;

/** The table of the configuration as a directory. Immutable. */
public final class TableDirectory implements ProviderDirectory {

    private final List<DirectorySettings.Provider> table;

    /** Answers from the table of these settings. */
    public TableDirectory(DirectorySettings settings) {
        this.table = settings.table();
    }

    @Override
    public ProviderEndpoint find(String organisation, String host) {
        List<Endpoint> known = table.stream()
                .filter(provider ->
                        provider.organisation().toUpperCase(Locale.ROOT).equals(organisation.toUpperCase(Locale.ROOT)))
                .map(provider -> new Endpoint(provider.asid(), provider.endpoint(), ""))
                .toList();
        Endpoint endpoint = EndpointChoice.onHost(known, host);
        return new ProviderEndpoint(endpoint.key(), endpoint.address());
    }
}
