package io.spinebridge.configuration;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Where providers are looked up.
 *
 * @param kind which directory ({@code spinebridge.directory}, default {@code table})
 * @param table the configured providers ({@code spinebridge.directory.table})
 * @param interaction interaction id under which providers are registered ({@code spinebridge.directory.interaction})
 * @param url address of the directory: {@code ldaps} ({@code spinebridge.directory.ldap.url}) or {@code https} ({@code
 *     spinebridge.directory.fhir.url}); empty for the table
 * @param apiKey key of the FHIR API ({@code spinebridge.directory.fhir.apikey}); empty for the others
 * @param timeout until it has answered ({@code spinebridge.directory.timeout}, default {@code PT5S})
 */
public record DirectorySettings(
        Kind kind,
        List<Provider> table,
        String interaction,
        Optional<URI> url,
        Optional<Secret> apiKey,
        Duration timeout) {

    public DirectorySettings {
        table = List.copyOf(table);
    }

    /** Kinds of directory. */
    public enum Kind {
        /** The configured table. */
        TABLE,
        /** The Spine Directory Service over LDAPS. */
        LDAP,
        /** The Spine Directory Service's FHIR API. */
        FHIR
    }

    /**
     * A configured provider.
     *
     * @param organisation its ODS code
     * @param asid its ASID
     * @param endpoint its base URL
     */
    public record Provider(String organisation, String asid, URI endpoint) {}
}
