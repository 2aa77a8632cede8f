package io.spinebridge.pointers;

import static org.assertj.core.api.Assertions.assertThat;

import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.pointers.MasterIdentifier;
import io.spinebridge.simulator.fault.Fault;
import io.spinebridge.simulator.fault.FaultKind;
import io.spinebridge.simulator.pointers.SeedPointers;
import io.spinebridge.simulator.server.SpineSimulator;
import io.spinebridge.testing.TestSpine;
import io.spinebridge.testing.WithTestSpine;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@WithTestSpine
class PointerExamplesIT {

    private static final String URL = "https://nrl-rxa.hospital.thirdparty.nhs.uk/RXA/plans/";

    @Test
    void theExamplesDoWhatTheReadmeSays(TestSpine spine) {
        SpineSimulator simulator = spine.simulator();
        PointersWire wire = PointersWire.to(spine);
        PointerExamples host = new PointerExamples(wire.locator, wire.publisher);
        NhsNumber patient = new NhsNumber(SeedPointers.FOR_FIRST_CREATION);
        MasterIdentifier first = MasterIdentifier.of(UUID.randomUUID());

        assertThat(host.crisisPlansOf(patient)).startsWith("not known");
        assertThat(host.publish(patient, host.planAt(URL + 1, first))).isEqualTo("published");
        assertThat(host.crisisPlansOf(patient)).isEqualTo("1 plans, and 0 that you may not see");
        simulator.faults().add(Fault.once(FaultKind.RESET_AFTER));
        assertThat(host.publish(patient, host.planAt(URL + 2, MasterIdentifier.of(UUID.randomUUID()))))
                .startsWith("was published");
        host.replaceThenWithdraw(patient, first, host.planAt(URL + 3, MasterIdentifier.of(UUID.randomUUID())));
        assertThat(host.crisisPlansOf(patient)).isEqualTo("1 plans, and 0 that you may not see");
        assertThat(simulator.evidence()).isNotEmpty();
    }
}
