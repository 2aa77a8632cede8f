package io.spinebridge.demonstration;

import io.spinebridge.environment.EnvironmentException;
import io.spinebridge.simulator.evidence.Evidence;
import io.spinebridge.simulator.evidence.Verdict;
import io.spinebridge.simulator.server.SpineSimulator;
import java.io.PrintStream;
import java.util.List;

/** Tells a demonstration's steps, each with what the simulator thought of the requests that it took. */
final class Told {

    private final SpineSimulator simulator;
    private final PrintStream out;

    Told(SpineSimulator simulator, PrintStream out) {
        this.simulator = simulator;
        this.out = out;
    }

    /**
     * Tells what was done since the last step.
     *
     * @throws EnvironmentException when a request broke a rule of the Spine
     */
    void step(String step) {
        List<Evidence> requests = simulator.evidence();
        for (Evidence request : requests) {
            if (!request.passed()) {
                throw new EnvironmentException("The simulator found fault with a request: " + request.failures());
            }
        }
        long passed = requests.stream()
                .flatMap(request -> request.verdicts().stream())
                .filter(verdict -> verdict.outcome() == Verdict.Outcome.PASSED)
                .count();
        out.println("  " + step);
        out.println("    " + requests.size() + (requests.size() == 1 ? " request" : " requests") + " to the Spine, "
                + passed + " checks, all passed.");
        simulator.clearEvidence();
    }
}
