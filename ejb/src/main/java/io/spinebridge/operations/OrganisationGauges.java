package io.spinebridge.operations;

import io.spinebridge.bridge.Bridge;
import io.spinebridge.bridge.ModuleState;
import io.spinebridge.bridge.OrganisationState;
import io.spinebridge.configuration.SpineService;
import io.spinebridge.guard.GuardState;
import io.spinebridge.guard.GuardState.Breaker;
import io.spinebridge.http.ConnectionCount;
import io.spinebridge.measurement.ServiceMeter;
import io.spinebridge.tls.CertificateState;
import io.spinebridge.tls.CertificateState.Store;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** Figures of one organisation that are looked at when they are asked for: nothing is done for them otherwise. Thread safe. */
final class OrganisationGauges {

    /** What a gauge shows while nothing is in force that it could look at. */
    private static final long NOTHING = -1;

    private static final String PREFIX = "spinebridge_";
    private static final String ORGANISATION = "organisation";

    private final MetricRegistry registry;
    private final Tag application;
    private final ModuleState state;
    private final Readiness readiness;

    OrganisationGauges(MetricRegistry registry, Tag application, ModuleState state, Readiness readiness) {
        this.registry = registry;
        this.application = application;
        this.state = state;
        this.readiness = readiness;
    }

    /** The one organisation of a server that names none has the tag all the same, since a figure's tags must not differ. */
    static Tag organisation(String name) {
        return new Tag(ORGANISATION, name.isEmpty() ? "default" : name);
    }

    void add(String name) {
        ofState(
                name,
                "ready",
                "1 when calls can be made",
                found -> readiness.obstacles(found).isEmpty() ? 1 : 0);
        ofState(
                name,
                "faults",
                "what is wrong with settings, files and audit trail",
                found -> readiness.faults(found).size());
        ofBridge(name, "audit_backlog", "audit entries that wait to be written", Bridge::auditBacklog);
        for (Store store : Store.values()) {
            ofBridge(
                    name,
                    "certificate_days",
                    "until the first certificate of a store expires",
                    bridge -> days(bridge, store),
                    new Tag("store", store.words()));
        }
        Arrays.stream(SpineService.values()).forEach(service -> add(name, service));
    }

    private void add(String name, SpineService service) {
        Tag tag = new Tag("service", service.key());
        ofGuard(name, service, "guard_state", "0 closed, 1 half open, 2 open", guard -> breaker(guard.breaker()));
        ofGuard(name, service, "guard_calls", "calls under way", GuardState::callsUnderWay);
        ofGuard(name, service, "guard_most_calls", "calls that may be under way at once", GuardState::mostCallsAtOnce);
        Map<String, Function<ConnectionCount, Integer>> kinds = Map.of(
                "busy", ConnectionCount::busy, "idle", ConnectionCount::idle, "waiting", ConnectionCount::waiting);
        kinds.forEach((kind, count) -> ofBridge(
                name,
                "connections",
                "connections to the Spine, and requests that wait for one",
                bridge -> count.apply(bridge.connections(service)),
                tag,
                new Tag("state", kind)));
        ServiceMeter meter = state.measurements().of(name, service);
        String bytes = "bytes of bodies since the module started";
        gauge(name, "bytes", bytes, meter::bytesSent, tag, new Tag("direction", "sent"));
        gauge(name, "bytes", bytes, meter::bytesReceived, tag, new Tag("direction", "received"));
    }

    private static long days(Bridge bridge, Store store) {
        return bridge.tls().certificates().stream()
                .filter(certificate -> certificate.store() == store)
                .mapToLong(CertificateState::daysLeft)
                .min()
                .orElse(NOTHING);
    }

    private static long breaker(Breaker breaker) {
        return switch (breaker) {
            case CLOSED -> 0;
            case HALF_OPEN -> 1;
            case OPEN -> 2;
        };
    }

    private void ofGuard(
            String name, SpineService service, String what, String description, ToLongFunction<GuardState> figure) {
        ofBridge(
                name,
                what,
                description,
                bridge -> figure.applyAsLong(bridge.guards().of(service).state()),
                new Tag("service", service.key()));
    }

    private void ofBridge(String name, String what, String description, ToLongFunction<Bridge> figure, Tag... tags) {
        ofState(
                name,
                what,
                description,
                found -> found.inForce().map(figure::applyAsLong).orElse(NOTHING),
                tags);
    }

    private void ofState(
            String name, String what, String description, ToLongFunction<OrganisationState> figure, Tag... tags) {
        gauge(
                name,
                what,
                description,
                () -> found(name).map(figure::applyAsLong).orElse(NOTHING),
                tags);
    }

    private void gauge(String name, String what, String description, Supplier<Long> figure, Tag... tags) {
        Tag[] all = Stream.concat(Stream.of(application, organisation(name)), Arrays.stream(tags))
                .toArray(Tag[]::new);
        registry.gauge(PublishedMetrics.described(PREFIX + what, description), figure, all);
    }

    private Optional<OrganisationState> found(String name) {
        return state.organisations().stream()
                .filter(organisation -> organisation.organisation().equals(name))
                .findFirst();
    }

    /** Shows an organisation no longer that the settings name no longer. */
    void remove(String name) {
        String gone = organisation(name).getTagValue();
        registry.removeMatching((id, metric) ->
                id.getName().startsWith(PREFIX) && gone.equals(id.getTags().get(ORGANISATION)));
    }
}
