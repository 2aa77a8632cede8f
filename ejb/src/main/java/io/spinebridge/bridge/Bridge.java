package io.spinebridge.bridge;

import io.spinebridge.adjustments.AdjustmentsService;
import io.spinebridge.api.NotReadyException;
import io.spinebridge.audit.Auditor;
import io.spinebridge.configuration.IdentitySettings;
import io.spinebridge.configuration.SpineService;
import io.spinebridge.configuration.SpineSettings;
import io.spinebridge.fhir.FhirBodies;
import io.spinebridge.fhir.OperationOutcomes;
import io.spinebridge.guard.Guards;
import io.spinebridge.http.ConnectionCount;
import io.spinebridge.identity.CallerIdentity;
import io.spinebridge.measurement.Measurements;
import io.spinebridge.measurement.ServiceMeter;
import io.spinebridge.pointers.PointersService;
import io.spinebridge.registry.AsidRegistry;
import io.spinebridge.registry.ConfiguredAsidRegistry;
import io.spinebridge.spine.ServiceProfile;
import io.spinebridge.spine.SpineClientFactory;
import io.spinebridge.spine.SpineExchange;
import io.spinebridge.spine.SpineGateway;
import io.spinebridge.tls.TlsLoader;
import java.net.URI;
import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Everything that one valid set of settings makes. Immutable but for parts that are made at their first use; thread safe.
 */
public final class Bridge implements AutoCloseable {

    private final SpineSettings settings;
    private final Surroundings surroundings;
    private final AsidRegistry registry;
    private final BridgeParts parts;
    private final CallerIdentity caller;
    private final SpineClientFactory clients;
    private final Once<AdjustmentsService> adjustments;
    private final Once<PointersService> pointers;
    private final RetrievalParts retrieval;
    private final InUse use = new InUse();

    /**
     * What outlives a change of settings.
     *
     * @param stu3 reads and writes FHIR STU3
     * @param callers tells who calls, by a set of settings' way of recognising callers
     * @param run identifier of this start of the module
     * @param threads on which reads may be made beside the caller's
     * @param clock the time
     * @param organisation name of the organisation; empty where there is but one
     * @param measurements where calls are counted
     */
    public record Surroundings(
            FhirBodies stu3,
            Function<IdentitySettings, CallerIdentity> callers,
            String run,
            Executor threads,
            Clock clock,
            String organisation,
            Measurements measurements) {

        /** Those of one of several organisations, with a trail and figures of its own. */
        Surroundings of(String name) {
            return new Surroundings(stu3, callers, run + "-" + name, threads, clock, name, measurements);
        }

        ServiceMeter meter(SpineService service) {
            return measurements.of(organisation, service);
        }
    }

    /** Joins new parts. */
    public Bridge(SpineSettings settings, Surroundings surroundings) {
        this(
                settings,
                surroundings,
                BridgeParts.first(settings, surroundings.run(), surroundings.clock(), surroundings::meter));
    }

    private Bridge(SpineSettings settings, Surroundings surroundings, BridgeParts parts) {
        this.settings = settings;
        this.surroundings = surroundings;
        this.parts = parts;
        this.registry = new ConfiguredAsidRegistry(settings);
        this.caller = surroundings.callers().apply(settings.identity());
        this.clients = new SpineClientFactory(
                settings, registry, parts.connections().get(), new OperationOutcomes(), surroundings.clock());
        Stu3Services services = new Stu3Services(this, surroundings);
        this.adjustments = new Once<>(services::adjustments);
        this.pointers = new Once<>(services::pointers);
        this.retrieval = new RetrievalParts(this, surroundings.clock(), surroundings.meter(SpineService.RETRIEVAL));
    }

    /**
     * The Bridge that takes the place of this one: it takes over what the change leaves as it is.
     *
     * @param changed valid settings
     * @param run of the audit trail, if that is another one
     * @throws NotReadyException when key store or trust store are unusable; then nothing is changed
     */
    Bridge next(SpineSettings changed, String run) {
        BridgeParts taken = parts.next(settings, changed, run, surroundings.clock(), surroundings::meter);
        try {
            return new Bridge(changed, surroundings, taken);
        } catch (RuntimeException | LinkageError unmade) {
            taken.letGo();
            throw unmade;
        }
    }

    /** The door to a service. Each has its own memory of what the Spine asked for with Retry-After. */
    public SpineGateway gateway(ServiceProfile profile) {
        return new SpineGateway(
                guards(),
                new SpineExchange(
                        profile,
                        new SpineExchange.Surroundings(
                                tls()::usable,
                                registry,
                                caller,
                                parts.audit().get(),
                                settings.calls(),
                                surroundings.clock(),
                                surroundings.meter(profile.service()))));
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
        return new Auditor(parts.audit().get(), surroundings.clock());
    }

    /** The settings that it was made of. */
    public SpineSettings settings() {
        return settings;
    }

    /** Our certificate. */
    public TlsLoader tls() {
        return parts.tls();
    }

    /** Tells who calls. */
    CallerIdentity caller() {
        return caller;
    }

    /** Accredited systems. */
    public AsidRegistry registry() {
        return registry;
    }

    /** The connections to a service now. */
    public ConnectionCount connections(SpineService service) {
        return parts.connections().get().count(service);
    }

    /** Entries of the audit trail that wait to be written. */
    public int auditBacklog() {
        return parts.audit().get().backlog();
    }

    /** Guards of all services and providers. */
    public Guards guards() {
        return parts.guards();
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

    /** Loads the certificate, and makes the services that are in use, so that nobody who calls waits for it. */
    void prepare() {
        tls().usable();
        Stream.<Supplier<?>>of(this::adjustments, this::pointers, retrieval::records)
                .forEach(Bridge::made);
    }

    private static void made(Supplier<?> service) {
        try {
            service.get();
        } catch (NotReadyException notInUse) {
            // Whoever calls it is told.
        }
    }

    /** What is slow at its first use, to be done before. */
    BridgeWarmUp warmUp() {
        return new BridgeWarmUp(parts, clients);
    }

    /**
     * Keeps it from being closed while somebody works with it.
     *
     * @return whether it is not closed yet; then {@link #leave} must follow
     */
    boolean enter() {
        return use.enter();
    }

    /** Somebody no longer works with it. */
    void leave() {
        use.leave();
    }

    /** Closes it if nobody works with it, and no stream is open that would end with it. Says whether it is closed. */
    boolean closeUnlessUsed() {
        boolean streaming =
                parts.connections().heldByOne() && parts.connections().get().busy() > 0;
        if (streaming || retrieval.busy() > 0 || !use.endUnlessUsed()) {
            return false;
        }
        end();
        return true;
    }

    /** Ends all connections; calls under way fail. */
    @Override
    public void close() {
        if (use.end()) {
            end();
        }
    }

    private void end() {
        try {
            retrieval.close();
        } finally {
            parts.letGo();
        }
    }
}
