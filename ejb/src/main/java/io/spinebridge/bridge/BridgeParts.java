package io.spinebridge.bridge;

import io.spinebridge.audit.FileAuditTrail;
import io.spinebridge.configuration.SpineService;
import io.spinebridge.configuration.SpineSettings;
import io.spinebridge.configuration.TlsSettings;
import io.spinebridge.guard.Guards;
import io.spinebridge.measurement.ServiceMeter;
import io.spinebridge.spine.SpineConnections;
import io.spinebridge.tls.TlsLoader;
import java.time.Clock;
import java.util.function.Function;

/**
 * What a Bridge takes over from the one before it, as far as the settings that made it are the same: certificates and connections, what guards
 * know of the Spine, the numbers of the audit trail.
 *
 * @param tls our certificate
 * @param connections to the Spine
 * @param guards of all services and providers
 * @param audit the trail
 */
record BridgeParts(TlsLoader tls, Shared<SpineConnections> connections, Guards guards, Shared<FileAuditTrail> audit) {

    /**
     * Of a Bridge that nothing went before.
     *
     * @param run identifier of this start of the module, and of the trail
     */
    static BridgeParts first(
            SpineSettings settings, String run, Clock clock, Function<SpineService, ServiceMeter> meters) {
        TlsLoader tls = new TlsLoader(settings.tls(), clock);
        return new BridgeParts(
                tls, connections(tls, settings, meters), new Guards(settings.guards(), clock), trail(settings, run));
    }

    /**
     * Of a Bridge that takes the place of the one that has these.
     *
     * @param former settings of that one
     * @param run of the trail, if it is another one
     */
    BridgeParts next(
            SpineSettings former,
            SpineSettings settings,
            String run,
            Clock clock,
            Function<SpineService, ServiceMeter> meters) {
        TlsLoader nextTls = sameContext(former.tls(), settings.tls()) ? tls : new TlsLoader(settings.tls(), clock);
        if (nextTls == tls && !former.tls().equals(settings.tls())) {
            tls.use(settings.tls());
        }
        boolean sameConnections = nextTls == tls && former.calls().equals(settings.calls());
        boolean sameGuards =
                former.guards().equals(settings.guards()) && former.services().equals(settings.services());
        return new BridgeParts(
                nextTls,
                sameConnections ? connections.held() : connections(nextTls, settings, meters),
                sameGuards ? guards : new Guards(settings.guards(), clock),
                former.audit().equals(settings.audit()) ? audit.held() : trail(settings, run));
    }

    private static Shared<SpineConnections> connections(
            TlsLoader tls, SpineSettings settings, Function<SpineService, ServiceMeter> meters) {
        return new Shared<>(new SpineConnections(tls.tls(), settings.calls(), meters));
    }

    private static Shared<FileAuditTrail> trail(SpineSettings settings, String run) {
        return new Shared<>(new FileAuditTrail(settings.audit(), run));
    }

    /** Ends what no other Bridge holds. */
    void letGo() {
        try {
            connections.letGo(SpineConnections::close);
        } finally {
            audit.letGo(FileAuditTrail::close);
        }
    }

    /** Versions and suites are the context's for good; what is in it can be swapped. */
    private static boolean sameContext(TlsSettings former, TlsSettings settings) {
        return former.protocols().equals(settings.protocols())
                && former.ciphers().equals(settings.ciphers());
    }
}
