package io.spinebridge.benchmark;

import io.spinebridge.benchmark.server.Contender;
import io.spinebridge.benchmark.server.Measurement;
import io.spinebridge.benchmark.server.Operation;
import io.spinebridge.benchmark.server.Trial;
import io.spinebridge.benchmark.stub.PointerSearches;
import io.spinebridge.benchmark.stub.Recording;
import io.spinebridge.benchmark.stub.StubAnswers;
import io.spinebridge.environment.EnvironmentException;
import io.spinebridge.simulator.adjustments.SeedPatients;
import io.spinebridge.simulator.pointers.SeedPointers;
import io.spinebridge.simulator.server.SpineSimulator;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;

/**
 * Does everything once with the simulator, which judges it, and records its answers for the stub.
 *
 * @param answers for the stub
 * @param numbers of pointers by patient, as {@link io.spinebridge.benchmark.report.Plan} wants them
 */
record Rehearsal(StubAnswers answers, LinkedHashMap<String, Integer> numbers) {

    /** Whose record of adjustments is read and added to. */
    static final String ADJUSTMENTS_PATIENT = SeedPatients.FULL_RECORD;

    private static final int LONGEST_ANSWER = 10_000_000;

    /** With the EAR deployed as the domain was set up. */
    static Rehearsal of(MeasuredServer server, SpineSimulator simulator, URI stub) {
        simulator.clearEvidence();
        once(server, Operation.SEARCH, SeedPointers.MANY);
        once(server, Operation.RECORD, ADJUSTMENTS_PATIENT);
        once(server, Operation.ADDITION, ADJUSTMENTS_PATIENT);
        Recording recording = Recording.of(simulator.evidence(), simulator.baseUrl(), stub);
        String search = stub.getPath() + "/DocumentReference";
        // What these patients have elsewhere does not count: their numbers are what is needed.
        LinkedHashMap<String, Integer> numbers = new LinkedHashMap<>();
        numbers.put(SeedPointers.SEVERAL, 1);
        numbers.put(SeedPointers.NO_POINTERS, 20);
        numbers.put(SeedPointers.NEVER_SEEN, 200);
        numbers.put(SeedPointers.NOT_UNDERSTOOD, 2_000);
        numbers.put(SeedPointers.MANY, PointerSearches.numberFor(recording, search, LONGEST_ANSWER));
        return new Rehearsal(
                new StubAnswers(recording, PointerSearches.of(recording, search, SeedPointers.MANY, numbers)), numbers);
    }

    private static void once(MeasuredServer server, Operation operation, String patient) {
        Measurement done = server.measure(
                new Trial(Contender.OURS, operation, patient, 1, 1, Duration.ZERO, false, Duration.ZERO));
        if (!done.failures().isEmpty()) {
            throw new EnvironmentException(operation + " fails with the simulator already: " + done.failures());
        }
    }
}
