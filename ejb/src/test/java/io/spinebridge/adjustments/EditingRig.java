package io.spinebridge.adjustments;

import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.SpineUser;
import io.spinebridge.api.adjustments.ReasonableAdjustments;
import io.spinebridge.identity.CallerIdentity;
import io.spinebridge.simulator.adjustments.AdjustmentsOptions;
import io.spinebridge.simulator.evidence.Evidence;
import io.spinebridge.simulator.server.SpineSimulator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A simulator and editors who change its records over mutual TLS, each through the bean. */
final class EditingRig implements AutoCloseable {

    static final SpineUser NURSE = new SpineUser("555254240100", "555254240199", "S8000:G8000:R0620", "RXA");
    static final SpineUser DOCTOR = new SpineUser("555254240101", "555254240198", "S8000:G8000:R0050", "X09");

    final SpineSimulator simulator;
    private final Path stores;

    EditingRig() throws IOException {
        simulator = SpineSimulator.builder().start();
        stores = Wire.stores(simulator);
    }

    /** Everything as at the start. */
    void reset() {
        simulator.reset();
        simulator.faults().clear();
        simulator.adjustments().use(AdjustmentsOptions.defaults());
        simulator.clearEvidence();
    }

    ReasonableAdjustments as(SpineUser user) {
        return as(user, Map.of());
    }

    ReasonableAdjustments as(SpineUser user, Map<String, String> settings) {
        return as(() -> user, settings);
    }

    ReasonableAdjustments as(CallerIdentity caller, Map<String, String> settings) {
        Map<String, String> values = Wire.settings(simulator, stores);
        values.putAll(settings);
        return Wire.to(values, caller).bean();
    }

    /** Requests that would change something. */
    List<Evidence> writes() {
        return simulator.evidence().stream()
                .filter(entry -> !entry.method().equals("GET"))
                .toList();
    }

    /** What the Spine keeps of a patient, of one type, removed entries too. */
    <T> List<T> stored(NhsNumber patient, Class<T> type) {
        return simulator.adjustments().resources(patient.value()).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    @Override
    public void close() {
        simulator.close();
    }
}
