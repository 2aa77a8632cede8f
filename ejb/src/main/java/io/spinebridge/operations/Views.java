package io.spinebridge.operations;

import io.spinebridge.bridge.Bridge;
import io.spinebridge.bridge.ModuleState;
import io.spinebridge.bridge.OrganisationState;
import io.spinebridge.configuration.SpineService;
import io.spinebridge.http.ConnectionCount;
import io.spinebridge.measurement.CallCount;
import io.spinebridge.measurement.ServiceMeter;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What JMX shows, made of how the module stands at the moment. Thread safe. */
final class Views {

    private static final double NANOS_OF_A_MILLI = 1e6;

    private final ModuleState state;

    Views(ModuleState state) {
        this.state = state;
    }

    List<SettingView> settings() {
        return state.organisations().stream()
                .flatMap(organisation -> organisation.values().stream()
                        .map(setting -> new SettingView(
                                organisation.organisation(),
                                setting.key(),
                                setting.shown(),
                                setting.source(),
                                organisation.since().toString())))
                .toList();
    }

    List<CallsView> calls() {
        return state.measurements().calls().stream().map(Views::calls).toList();
    }

    private static CallsView calls(CallCount count) {
        return new CallsView(
                count.series().organisation(),
                count.series().service().key(),
                count.series().interaction(),
                count.calls(),
                count.failures().entrySet().stream().map(Map.Entry::toString).collect(Collectors.joining(", ")),
                count.repeats(),
                millis(count.mean()),
                millis(count.longest()));
    }

    private static double millis(Duration duration) {
        return duration.toNanos() / NANOS_OF_A_MILLI;
    }

    List<ConnectionsView> connections() {
        return ofBridges((organisation, bridge) ->
                Arrays.stream(SpineService.values()).map(service -> connections(organisation, bridge, service)));
    }

    private ConnectionsView connections(String organisation, Bridge bridge, SpineService service) {
        ConnectionCount count = bridge.connections(service);
        ServiceMeter meter = state.measurements().of(organisation, service);
        return new ConnectionsView(
                organisation,
                service.key(),
                count.busy(),
                count.idle(),
                count.waiting(),
                meter.bytesSent(),
                meter.bytesReceived());
    }

    List<CertificateView> certificates() {
        return ofBridges((organisation, bridge) -> bridge.tls().certificates().stream()
                .map(certificate -> new CertificateView(
                        organisation,
                        certificate.store().words(),
                        certificate.commonName(),
                        certificate.serial().toString(16),
                        certificate.notAfter().toString(),
                        certificate.daysLeft())));
    }

    List<GuardView> guards() {
        return ofBridges((organisation, bridge) -> bridge.guards().states().stream()
                .map(guard -> new GuardView(
                        organisation,
                        guard.name(),
                        guard.breaker().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        guard.failuresPercent(),
                        guard.callsUnderWay(),
                        guard.mostCallsAtOnce())));
    }

    private <T> List<T> ofBridges(BiFunction<String, Bridge, Stream<T>> views) {
        return state.organisations().stream()
                .flatMap(organisation -> ofBridge(organisation, views))
                .toList();
    }

    private static <T> Stream<T> ofBridge(OrganisationState organisation, BiFunction<String, Bridge, Stream<T>> views) {
        return organisation.inForce().stream().flatMap(bridge -> views.apply(organisation.organisation(), bridge));
    }
}
