package io.spinebridge.simulator.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The faults that are in wait, in order, and the calls that they hold. Thread safe. */
public final class Faults {

    /** A fault for so many more requests; -1 for all until it is cleared. */
    private record Waiting(Fault fault, int left, Gate gate) {
        Waiting less() {
            return left < 0 ? this : new Waiting(fault, left - 1, gate);
        }
    }

    private final List<Waiting> waiting = new ArrayList<>();
    private final List<Gate> gates = new ArrayList<>();

    /** Adds faults behind those that wait already. */
    public synchronized void add(Fault... faults) {
        for (Fault fault : faults) {
            Gate gate = gateOf(fault);
            if (fault.kind() == FaultKind.HOLD) {
                gates.add(gate);
            }
            waiting.add(new Waiting(fault, fault.times(), gate));
        }
    }

    private static Gate gateOf(Fault fault) {
        return Gate.until(fault.kind() == FaultKind.HOLD ? fault.times() : 0);
    }

    /** Forgets all, and lets go what is held. */
    public synchronized void clear() {
        waiting.clear();
        release();
    }

    /** Lets go what is held, and forgets the faults that would hold more. */
    public synchronized void release() {
        waiting.removeIf(next -> next.fault().kind() == FaultKind.HOLD);
        gates.forEach(Gate::open);
        gates.clear();
    }

    /** How many calls are held at this moment: each was carried out, and its answer waits. */
    public synchronized int held() {
        return gates.stream().mapToInt(Gate::held).sum();
    }

    /** Those that wait. */
    public synchronized List<Fault> waiting() {
        return waiting.stream().map(next -> next.fault().times(next.left())).toList();
    }

    /** The fault of a request, which it uses up. */
    public synchronized Optional<Incident> next(String interaction, String method, String requestText) {
        return ordered(interaction, method).or(() -> triggered(requestText));
    }

    private Optional<Incident> ordered(String interaction, String method) {
        for (int i = 0; i < waiting.size(); i++) {
            Waiting next = waiting.get(i);
            if (next.fault().fits(interaction, method)) {
                if (next.left() == 1) {
                    waiting.remove(i);
                } else {
                    waiting.set(i, next.less());
                }
                return Optional.of(new Incident(next.fault(), next.gate()));
            }
        }
        return Optional.empty();
    }

    private static Optional<Incident> triggered(String requestText) {
        return Triggers.BY_NHS_NUMBER.entrySet().stream()
                .filter(trigger -> requestText.contains(trigger.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .map(fault -> new Incident(fault, gateOf(fault)));
    }
}
