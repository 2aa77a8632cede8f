package io.spinebridge.registry;

import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.SpineCaller;
import io.spinebridge.audit.AuditedRequest;
import io.spinebridge.audit.Auditor;
import io.spinebridge.configuration.DirectorySettings;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * A directory whose look-ups leave audit entries: who looked up which organisation, and for whose record. The directory itself is not told the
 * latter two. A look-up in the configured table leaves none, since nothing is sent. Thread safe.
 */
public final class AuditedDirectory {

    private final ProviderDirectory directory;
    private final DirectorySettings settings;
    private final Auditor auditor;
    private final Supplier<? extends SpineCaller> caller;

    /**
     * Keeps entries for a directory.
     *
     * @param directory the directory
     * @param settings which it is, and where
     * @param auditor keeps the entries
     * @param caller who calls now
     */
    public AuditedDirectory(
            ProviderDirectory directory,
            DirectorySettings settings,
            Auditor auditor,
            Supplier<? extends SpineCaller> caller) {
        this.directory = directory;
        this.settings = settings;
        this.auditor = auditor;
        this.caller = caller;
    }

    /**
     * The endpoint of an organisation on a host.
     *
     * @param patient whose record is to be fetched from there
     * @param organisation ODS code of the organisation that holds the record
     * @param host host of the pointer's URL
     * @throws io.spinebridge.api.DirectoryException when the directory does not tell, or not clearly
     * @throws io.spinebridge.api.NotReadyException when no entry can be kept: then it is not asked
     */
    public ProviderEndpoint find(NhsNumber patient, String organisation, String host) {
        Optional<AuditedRequest> request = settings.url().map(url -> request(patient, organisation, url));
        return request.isEmpty()
                ? directory.find(organisation, host)
                : auditor.around(request.get(), audit -> directory.find(organisation, host));
    }

    private AuditedRequest request(NhsNumber patient, String organisation, URI url) {
        return AuditedRequest.by(caller.get())
                .about(Optional.of(patient))
                .interaction(settings.interaction())
                .traceId(UUID.randomUUID().toString())
                .sent("ldaps".equals(url.getScheme()) ? "SEARCH" : "GET", url)
                .concerning(organisation)
                .build();
    }
}
