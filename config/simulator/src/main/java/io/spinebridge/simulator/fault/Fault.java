package io.spinebridge.simulator.fault;

import java.util.Locale;

/**
 * A fault that awaits its request.
 *
 * @param kind what goes wrong
 * @param times for how many requests, 1 when not given; -1 for all until cleared
 * @param match part of the interaction's name (for example {@code Flag}) that requests must have; empty for all
 * @param method HTTP method that requests must have; empty for all
 * @param status HTTP status, where the kind needs one; 500 when not given
 * @param spineCode code of the OperationOutcome, where the kind needs one; {@code INTERNAL_SERVER_ERROR} when not given
 * @param diagnostics its diagnostics
 * @param retryAfter value of {@code Retry-After}; empty for none
 * @param milliseconds length of waits; for {@link FaultKind#HOLD} the longest, 30 s when not given
 * @param answer headers and body of {@link FaultKind#ANSWER}; empty when not given
 */
public record Fault(
        FaultKind kind,
        int times,
        String match,
        String method,
        int status,
        String spineCode,
        String diagnostics,
        String retryAfter,
        long milliseconds,
        ScriptedAnswer answer) {

    private static final long LONGEST_HOLD = 30_000;

    public Fault {
        times = times == 0 ? 1 : times;
        if (kind == null) {
            throw new IllegalArgumentException("a fault needs a kind");
        }
        if (times < -1 || milliseconds < 0 || status != 0 && (status < 200 || status > 599)) {
            throw new IllegalArgumentException("times is -1 or more, milliseconds 0 or more, status 200 to 599");
        }
        status = status == 0 ? 500 : status;
        match = match == null ? "" : match;
        method = method == null ? "" : method.toUpperCase(Locale.ROOT);
        spineCode = spineCode == null || spineCode.isEmpty() ? "INTERNAL_SERVER_ERROR" : spineCode;
        diagnostics = diagnostics == null ? "" : diagnostics;
        retryAfter = retryAfter == null ? "" : retryAfter;
        answer = answer == null ? ScriptedAnswer.EMPTY : answer;
        milliseconds = kind == FaultKind.HOLD && milliseconds == 0 ? LONGEST_HOLD : milliseconds;
    }

    /** A fault that scripts no answer. */
    public Fault(
            FaultKind kind,
            int times,
            String match,
            String method,
            int status,
            String spineCode,
            String diagnostics,
            String retryAfter,
            long milliseconds) {
        this(kind, times, match, method, status, spineCode, diagnostics, retryAfter, milliseconds, null);
    }

    /** This answer to the next request, which is not carried out. */
    public static Fault answer(int status, ScriptedAnswer answer) {
        return new Fault(FaultKind.ANSWER, 1, "", "", status, "", "", "", 0, answer);
    }

    /** Answers are held until so many calls are in. */
    public static Fault holdUntil(int calls) {
        return once(FaultKind.HOLD).times(calls);
    }

    /** All answers are held until somebody {@linkplain Faults#release() releases} them. */
    public static Fault holdUntilReleased() {
        return once(FaultKind.HOLD).times(-1);
    }

    /** A fault for the next request. */
    public static Fault once(FaultKind kind) {
        return new Fault(kind, 1, "", "", 0, "", "", "", 0);
    }

    /** An OperationOutcome for the next request. */
    public static Fault outcome(int status, String spineCode) {
        return new Fault(FaultKind.OUTCOME, 1, "", "", status, spineCode, "a fault on demand", "", 0);
    }

    /** The same for so many requests; -1 for all. */
    public Fault times(int number) {
        return new Fault(kind, number, match, method, status, spineCode, diagnostics, retryAfter, milliseconds, answer);
    }

    /** The same for requests whose interaction's name has this part. */
    public Fault matching(String part) {
        return new Fault(kind, times, part, method, status, spineCode, diagnostics, retryAfter, milliseconds, answer);
    }

    /** The same with this HTTP status. */
    public Fault status(int code) {
        return new Fault(kind, times, match, method, code, spineCode, diagnostics, retryAfter, milliseconds, answer);
    }

    /** The same with these diagnostics. */
    public Fault diagnostics(String text) {
        return new Fault(kind, times, match, method, status, spineCode, text, retryAfter, milliseconds, answer);
    }

    /** The same with {@code Retry-After}. */
    public Fault retryAfter(String value) {
        return new Fault(kind, times, match, method, status, spineCode, diagnostics, value, milliseconds, answer);
    }

    /** The same with waits of this length. */
    public Fault milliseconds(long length) {
        return new Fault(kind, times, match, method, status, spineCode, diagnostics, retryAfter, length, answer);
    }

    /** The same for requests by this HTTP method. */
    public Fault to(String httpMethod) {
        return new Fault(
                kind, times, match, httpMethod, status, spineCode, diagnostics, retryAfter, milliseconds, answer);
    }

    boolean fits(String interaction, String httpMethod) {
        return interaction.contains(match) && (method.isEmpty() || method.equals(httpMethod));
    }
}
