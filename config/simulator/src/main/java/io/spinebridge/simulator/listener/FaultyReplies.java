package io.spinebridge.simulator.listener;

import io.spinebridge.simulator.fault.Fault;
import io.spinebridge.simulator.fault.Incident;
import io.spinebridge.simulator.fault.ScriptedAnswer;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import org.eclipse.jetty.io.EofException;

/** What a fault on demand makes of a reply. Stateless. */
public final class FaultyReplies {

    private static final String PAGE =
            "<html><title>500: Internal Server Error</title><body>500: Internal Server Error</body></html>";

    private FaultyReplies() {}

    /**
     * The reply under a fault.
     *
     * @param real carries the request out; asked only by faults that let it be carried out
     * @param outcome how the service words a failure
     */
    public static Reply under(Optional<Incident> incident, Supplier<Reply> real, Function<Fault, Reply> outcome) {
        return incident.map(met -> under(met.fault(), real, outcome)).orElseGet(real);
    }

    private static Reply under(Fault fault, Supplier<Reply> real, Function<Fault, Reply> outcome) {
        return switch (fault.kind()) {
            case HTML_500 -> Reply.text(500, "text/html", PAGE);
            case OUTCOME, OUTCOME_XML -> outcome.apply(fault).with("Retry-After", fault.retryAfter());
            case EMPTY -> Reply.empty(fault.status()).with("Retry-After", fault.retryAfter());
            case ANSWER -> scripted(fault.status(), fault.answer());
            case REDIRECT -> Reply.empty(302).with("Location", "https://elsewhere.example/records/plan.pdf");
            case EMPTY_BODY -> {
                Reply answer = real.get();
                yield new Reply(200, answer.headers(), 0, out -> {}, "");
            }
            case WRONG_CONTENT_TYPE -> real.get().with("Content-Type", "text/plain");
            case GZIP -> gzip(real.get());
            case SLOW_BODY -> slow(real.get(), fault.milliseconds());
            case TRUNCATED -> truncated(real.get());
            case DELAY, HOLD, RESET_AFTER -> real.get();
            case RESET_BEFORE -> Reply.empty(0);
        };
    }

    private static Reply scripted(int status, ScriptedAnswer answer) {
        byte[] octets = answer.octets();
        Reply whole = new Reply(status, answer.headers(), octets.length, out -> out.write(octets), answer.body());
        return switch (answer.ending()) {
            case WHOLE -> whole;
            case CUT_OFF ->
                new Reply(
                        status,
                        answer.headers(),
                        octets.length + 1L,
                        out -> {
                            out.write(octets);
                            throw new EofException("broken off on demand");
                        },
                        answer.body());
            case ENDLESS ->
                new Reply(
                        status,
                        answer.headers(),
                        -1,
                        out -> {
                            while (true) {
                                out.write(octets);
                                out.pause(0);
                            }
                        },
                        answer.body());
        };
    }

    private static Reply gzip(Reply plain) {
        Map<String, String> headers = new TreeMap<>(plain.headers());
        headers.put("Content-Encoding", "gzip");
        return new Reply(
                plain.status(),
                headers,
                -1,
                out -> {
                    try (OutputStream zip = new GZIPOutputStream(out)) {
                        plain.body().writeTo(out.through(zip));
                    }
                },
                plain.text());
    }

    private static Reply slow(Reply quick, long milliseconds) {
        return new Reply(
                quick.status(),
                quick.headers(),
                quick.length(),
                out -> quick.body().writeTo(out.dripping(milliseconds)),
                quick.text());
    }

    private static Reply truncated(Reply whole) {
        // Without an announced length it breaks off behind the first few bytes.
        long half = whole.length() >= 0 ? whole.length() / 2 : 16;
        return new Reply(
                whole.status(),
                whole.headers(),
                whole.length(),
                out -> whole.body().writeTo(out.breakingAfter(half)),
                whole.text());
    }
}
