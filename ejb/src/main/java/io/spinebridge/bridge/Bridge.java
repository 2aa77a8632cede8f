package io.spinebridge.bridge;

import io.spinebridge.adjustments.AdjustmentsService;
import io.spinebridge.adjustments.stu3.AdjustmentsProfile;
import io.spinebridge.adjustments.stu3.ReasonableAdjustmentsClient;
import io.spinebridge.adjustments.stu3.Stu3Adjustments;
import io.spinebridge.api.NotReadyException;
import io.spinebridge.audit.Auditor;
import io.spinebridge.audit.FileAuditTrail;
import io.spinebridge.configuration.IdentitySettings;
import io.spinebridge.configuration.SpineSettings;
import io.spinebridge.fhir.FhirBodies;
import io.spinebridge.fhir.OperationOutcomes;
import io.spinebridge.guard.Guards;
import io.spinebridge.identity.CallerIdentity;
import io.spinebridge.pointers.PointersService;
import io.spinebridge.pointers.stu3.NationalRecordLocatorClient;
import io.spinebridge.pointers.stu3.PointersProfile;
import io.spinebridge.pointers.stu3.Stu3Pointers;
import io.spinebridge.registry.AsidRegistry;
import io.spinebridge.registry.ConfiguredAsidRegistry;
import io.spinebridge.spine.ServiceProfile;
import io.spinebridge.spine.SpineClientFactory;
import io.spinebridge.spine.SpineExchange;
import io.spinebridge.spine.SpineGateway;
import io.spinebridge.tls.TlsLoader;
import jakarta.ws.rs.ProcessingException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Everything that one valid set of settings makes. Immutable but for parts that are made at their first use; thread safe.
 */
public final class Bridge implements AutoCloseable {

    private final SpineSettings settings;
    private final Surroundings surroundings;
    private final AsidRegistry registry;
    private final TlsLoader tls;
    private final Guards guards;
    private final FileAuditTrail audit;
    private final CallerIdentity caller;
    private final SpineClientFactory clients;
    private final Once<AdjustmentsService> adjustments = new Once<>(this::makeAdjustments);
    private final Once<PointersService> pointers = new Once<>(this::makePointers);
    private final RetrievalParts retrieval;

    /**
     * What outlives a change of settings.
     *
     * @param stu3 reads and writes FHIR STU3
     * @param callers tells who calls, by a set of settings' way of recognising callers
     * @param run identifier of this start of the module
     * @param threads on which reads may be made beside the caller's
     * @param clock the time
     */
    public record Surroundings(
            FhirBodies stu3,
            Function<IdentitySettings, CallerIdentity> callers,
            String run,
            Executor threads,
            Clock clock) {}

    /** Joins the parts. */
    public Bridge(SpineSettings settings, Surroundings surroundings) {
        this.settings = settings;
        this.surroundings = surroundings;
        this.registry = new ConfiguredAsidRegistry(settings);
        this.tls = new TlsLoader(settings.tls(), surroundings.clock());
        this.guards = new Guards(settings.guards(), surroundings.clock());
        this.caller = surroundings.callers().apply(settings.identity());
        this.audit = new FileAuditTrail(settings.audit(), surroundings.run());
        this.clients =
                new SpineClientFactory(settings, registry, tls.tls(), new OperationOutcomes(), surroundings.clock());
        this.retrieval = new RetrievalParts(this, surroundings.clock());
    }

    private AdjustmentsService makeAdjustments() {
        URI base = base(AdjustmentsProfile.PROFILE);
        return Stu3Adjustments.service(
                gateway(AdjustmentsProfile.PROFILE),
                surroundings.threads(),
                clients.client(ReasonableAdjustmentsClient.class, AdjustmentsProfile.PROFILE),
                surroundings.stu3(),
                base,
                settings,
                surroundings.clock());
    }

    private PointersService makePointers() {
        URI base = base(PointersProfile.PROFILE);
        return Stu3Pointers.service(
                gateway(PointersProfile.PROFILE),
                clients.client(NationalRecordLocatorClient.class, PointersProfile.PROFILE),
                surroundings.stu3(),
                base,
                settings.pointers(),
                surroundings.clock());
    }

    /** The door to a service. Each has its own memory of what the Spine asked for with Retry-After. */
    public SpineGateway gateway(ServiceProfile profile) {
        return new SpineGateway(
                guards,
                new SpineExchange(
                        profile,
                        new SpineExchange.Surroundings(
                                tls::usable, registry, caller, audit, settings.calls(), surroundings.clock())));
    }

    /**
     * Where a service is.
     *
     * @throws NotReadyException when it is not in use here
     */
    URI base(ServiceProfile profile) {
        return registry.address(profile.service()).baseUrl();
    }

    /** Makes REST clients, to be used through {@link #gateway} alone. */
    public SpineClientFactory clients() {
        return clients;
    }

    /** Keeps audit entries of what does not go through {@link #gateway}. */
    Auditor auditor() {
        return new Auditor(audit, surroundings.clock());
    }

    /** The settings that it was made of. */
    public SpineSettings settings() {
        return settings;
    }

    /** Our certificate. */
    public TlsLoader tls() {
        return tls;
    }

    /** Accredited systems. */
    public AsidRegistry registry() {
        return registry;
    }

    /** Guards of all services and providers. */
    public Guards guards() {
        return guards;
    }

    /**
     * Reasonable Adjustments.
     *
     * @throws NotReadyException when the service is not in use here
     */
    public AdjustmentsService adjustments() {
        return adjustments.get();
    }

    /**
     * The National Record Locator.
     *
     * @throws NotReadyException when the service is not in use here
     */
    public PointersService pointers() {
        return pointers.get();
    }

    /** Fetching records. */
    public RetrievalParts retrieval() {
        return retrieval;
    }

    /** Makes what begins a handshake. */
    void warmUpTls() {
        tls.usable().warmUp();
    }

    /** Makes what is made for the first request; sends and keeps nothing. */
    void warmUpRequests() {
        audit.warmUp();
        clients.warmUp();
        Stu3Adjustments.warmUp();
        Stu3Pointers.warmUp();
        beginRequest(() -> clients.client(ReasonableAdjustmentsClient.class, AdjustmentsProfile.PROFILE)
                .searchConsents("", "", "", ""));
        beginRequest(() -> clients.client(NationalRecordLocatorClient.class, PointersProfile.PROFILE)
                .search());
    }

    private static void beginRequest(Runnable request) {
        try {
            request.run();
        } catch (NotReadyException notInUse) {
            // Whoever calls it is told.
        } catch (IllegalStateException | ProcessingException outsideACall) {
            // No request goes past the filter but through the gateway: by then all is made that would carry it.
        }
    }

    /** Makes the services that are in use, and a connection to each: of a request, no byte is sent. */
    void warmUpConnections() {
        for (Supplier<?> service : List.<Supplier<?>>of(adjustments::get, pointers::get)) {
            try {
                service.get();
            } catch (NotReadyException notInUse) {
                // Whoever calls it is told.
            }
        }
        clients.connect();
    }

    /** Ends all connections; calls under way fail. */
    @Override
    public void close() {
        try {
            clients.close();
        } finally {
            retrieval.close();
            audit.close();
        }
    }
}
