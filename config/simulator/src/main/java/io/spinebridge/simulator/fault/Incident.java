package io.spinebridge.simulator.fault;

/**
 * A fault that has met its request.
 *
 * @param fault what goes wrong
 * @param gate where calls wait for each other, if the fault holds them; otherwise open
 */
public record Incident(Fault fault, Gate gate) {

    /** What goes wrong. */
    public FaultKind kind() {
        return fault.kind();
    }

    /** Whether the client gets no answer at all. */
    public boolean isSilent() {
        return kind() == FaultKind.RESET_BEFORE || kind() == FaultKind.RESET_AFTER;
    }
}
