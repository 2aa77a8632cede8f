package io.spinebridge.harness;

import io.spinebridge.simulator.pointers.PointersOptions;
import io.spinebridge.simulator.server.SpineSimulator;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Keeps tests from seeing what other tests left behind. */
final class CleanSlate implements BeforeEachCallback {

    @Override
    public void beforeEach(ExtensionContext context) {
        SpineSimulator simulator = PayaraForTests.simulator();
        simulator.reset();
        simulator.pointers().use(PointersOptions.defaults());
        simulator.clearEvidence();
    }
}
