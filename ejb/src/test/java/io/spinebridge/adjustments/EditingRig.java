package io.spinebridge.adjustments;

import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.SpineUser;
import io.spinebridge.api.adjustments.ReasonableAdjustments;
import io.spinebridge.identity.CallerIdentity;
import io.spinebridge.simulator.adjustments.AdjustmentsOptions;
import io.spinebridge.simulator.evidence.Evidence;
import io.spinebridge.simulator.server.SpineSimulator;
import io.spinebridge.testing.TestSpine;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Editors who change the records of a simulator over mutual TLS, each through the bean. */
final class EditingRig {

    static final SpineUser NURSE = new SpineUser("555254240100", "555254240199", "S8000:G8000:R0620", "RXA");
    static final SpineUser DOCTOR = new SpineUser("555254240101", "555254240198", "S8000:G8000:R0050", "X09");

    final SpineSimulator simulator;
    private final TestSpine spine;

    EditingRig(TestSpine spine) {
        this.spine = spine;
        this.simulator = spine.simulator();
    }

    /** Everything as at the start of a test. */
    void reset() {
        simulator.reset();
        simulator.faults().clear();
        simulator.adjustments().use(AdjustmentsOptions.defaults());
        simulator.clearEvidence();
    }

    ReasonableAdjustments as(SpineUser user) {
        return as(user, Map.of());
    }

    /** By whose clock it is so much later than by the Spine's. */
    ReasonableAdjustments later(Duration passed, SpineUser user) {
        return at(Clock.offset(Clock.systemUTC(), passed), user);
    }

    /** By whose clock, which is asked between look and change, it is another time than by the Spine's. */
    ReasonableAdjustments at(Clock clock, SpineUser user) {
        return Wire.at(clock, spine.as(() -> user)).bean();
    }

    ReasonableAdjustments as(SpineUser user, Map<String, String> settings) {
        return as(() -> user, settings);
    }

    ReasonableAdjustments as(CallerIdentity caller, Map<String, String> settings) {
        return Wire.to(spine.with(settings).as(caller)).bean();
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
}
