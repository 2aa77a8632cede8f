package io.spinebridge.simulator.fault;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The faults that are in wait, in order. Thread safe. */
public final class Faults {

    /**
     * NHS numbers that always meet a fault, for trying things by hand. None of them has a record.
     */
    public static final Map<String, Fault> TRIGGERS = triggers();

    private final List<Fault> waiting = new ArrayList<>();

    private static Map<String, Fault> triggers() {
        Map<String, Fault> triggers = new LinkedHashMap<>();
        triggers.put("9990010005", Fault.once(FaultKind.HTML_500));
        triggers.put("9990010013", Fault.outcome(503, "INTERNAL_SERVER_ERROR"));
        triggers.put("9990010021", Fault.once(FaultKind.EMPTY).status(429).retryAfter("1"));
        triggers.put("9990010048", Fault.once(FaultKind.RESET_BEFORE));
        triggers.put("9990010056", Fault.once(FaultKind.RESET_AFTER));
        triggers.put("9990010064", Fault.once(FaultKind.TRUNCATED));
        triggers.put("9990010072", Fault.once(FaultKind.WRONG_CONTENT_TYPE));
        triggers.put("9990010080", Fault.outcome(403, "ASID_CHECK_FAILED"));
        triggers.put("9990010099", Fault.once(FaultKind.REDIRECT));
        triggers.put("9990010102", Fault.once(FaultKind.DELAY).milliseconds(60_000));
        triggers.put("9990010110", Fault.once(FaultKind.SLOW_BODY).milliseconds(200));
        triggers.put("9990010129", Fault.once(FaultKind.EMPTY).status(429));
        triggers.put("9990010137", Fault.once(FaultKind.EMPTY_BODY));
        triggers.put("9990010145", Fault.once(FaultKind.OUTCOME_XML));
        triggers.put("9990010153", Fault.once(FaultKind.GZIP));
        return Collections.unmodifiableMap(triggers);
    }

    /** Adds faults behind those that wait already. */
    public synchronized void add(Fault... faults) {
        waiting.addAll(List.of(faults));
    }

    /** Forgets all. */
    public synchronized void clear() {
        waiting.clear();
    }

    /** Those that wait. */
    public synchronized List<Fault> waiting() {
        return List.copyOf(waiting);
    }

    /** The fault of a request, which it uses up. */
    public synchronized Optional<Fault> next(String interaction, String method, String requestText) {
        for (int i = 0; i < waiting.size(); i++) {
            Fault fault = waiting.get(i);
            if (fault.fits(interaction, method)) {
                if (fault.times() == 1) {
                    waiting.remove(i);
                } else if (fault.times() > 1) {
                    waiting.set(i, fault.times(fault.times() - 1));
                }
                return Optional.of(fault);
            }
        }
        return TRIGGERS.entrySet().stream()
                .filter(trigger -> requestText.contains(trigger.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
