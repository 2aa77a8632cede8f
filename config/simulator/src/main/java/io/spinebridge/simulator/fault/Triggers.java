package io.spinebridge.simulator.fault;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** NHS numbers that always meet a fault, for trying things by hand. None of them has a record. */
public final class Triggers {

    /** The faults by NHS number, in the order of the README. */
    public static final Map<String, Fault> BY_NHS_NUMBER = byNhsNumber();

    private Triggers() {}

    private static Map<String, Fault> byNhsNumber() {
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
}
