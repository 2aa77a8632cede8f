package io.spinebridge.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import io.spinebridge.simulator.junit.KeyStores;
import io.spinebridge.simulator.junit.Simulated;
import io.spinebridge.simulator.server.SpineSimulator;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is done at the start for the sake of the first call. */
@Simulated
class WarmUpIT {

    @Test
    void everyStepSucceedsAndNothingIsSentOrKept(SpineSimulator simulator, KeyStores keyStores, @TempDir Path audit) {
        simulator.clearEvidence();
        try (Bridge bridge = new JoinedBridge(simulator, keyStores, audit).bridge(Map.of())) {
            bridge.warmUp().tls();
            bridge.warmUp().requests();
            bridge.warmUp().connections();
        }

        assertThat(simulator.evidence()).isEmpty();
        assertThat(audit).isEmptyDirectory();
    }
}
