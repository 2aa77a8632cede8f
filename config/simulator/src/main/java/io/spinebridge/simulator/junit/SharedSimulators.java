package io.spinebridge.simulator.junit;

import io.spinebridge.simulator.adjustments.AdjustmentsOptions;
import io.spinebridge.simulator.pointers.PointersOptions;
import io.spinebridge.simulator.server.SpineSimulator;
import io.spinebridge.simulator.server.SpineSimulatorBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The simulators of this run, by their strictness, each started when a test first asks for it. */
final class SharedSimulators implements AutoCloseable {

    private final Map<Boolean, SpineSimulator> running = new ConcurrentHashMap<>();

    SpineSimulator get(boolean strict) {
        return running.computeIfAbsent(strict, SharedSimulators::start);
    }

    static SpineSimulatorBuilder builder() {
        return SpineSimulator.builder().pki(SharedCertificates.pki());
    }

    private static SpineSimulator start(boolean strict) {
        try {
            return builder().strict(strict).start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Stores, registrations, faults, evidence and options as at the start. */
    void reset() {
        running.values().forEach(simulator -> {
            simulator.reset();
            simulator.adjustments().use(AdjustmentsOptions.defaults());
            simulator.pointers().use(PointersOptions.defaults());
            simulator.clearEvidence();
        });
    }

    @Override
    public void close() {
        running.values().forEach(SpineSimulator::close);
    }
}
