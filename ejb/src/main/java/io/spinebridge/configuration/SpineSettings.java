package io.spinebridge.configuration;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All settings, valid as a whole.
 *
 * @param environment name of the environment, for example {@code integration} ({@code spinebridge.environment})
 * @param asid our own ASID ({@code spinebridge.asid})
 * @param accreditedInteractions interactions our ASID is accredited for ({@code spinebridge.interactions}); empty when left open
 * @param issuer URI of this system, {@code iss} of the token ({@code spinebridge.issuer})
 * @param services where the Spine's services are; those alone that are used
 * @param tls certificates
 * @param calls limits
 * @param identity how callers are recognised
 * @param audit how the audit trail is kept
 * @param listStatus value of the {@code status} parameter in searches of the impairment list ({@code
 *     spinebridge.adjustments.list-status}, default {@code current}; some environments know {@code active} only)
 * @param editing how reasonable adjustments are edited
 * @param pointers how record pointers are used
 * @param retrieval how records are fetched
 * @param directory where providers are looked up
 * @param guards what keeps trouble with a service from spreading, for every service, used or not
 */
public record SpineSettings(
        String environment,
        String asid,
        Optional<Set<String>> accreditedInteractions,
        URI issuer,
        Map<SpineService, ServiceAddress> services,
        TlsSettings tls,
        CallSettings calls,
        IdentitySettings identity,
        AuditSettings audit,
        String listStatus,
        EditingSettings editing,
        PointersSettings pointers,
        RetrievalSettings retrieval,
        DirectorySettings directory,
        Map<SpineService, GuardSettings> guards) {

    public SpineSettings {
        accreditedInteractions = accreditedInteractions.map(Set::copyOf);
        services = Map.copyOf(services);
        guards = Map.copyOf(guards);
    }
}
