package io.spinebridge.simulator.listener;

import io.spinebridge.simulator.fault.Fault;
import io.spinebridge.simulator.fault.Incident;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Sends replies, or what a fault on demand makes of them. Stateless. */
public final class Replies {

    private static final String PAGE =
            "<html><title>500: Internal Server Error</title><body>500: Internal Server Error</body></html>";

    private Replies() {}

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

    /** Whether a fault leaves the client without any answer. */
    public static boolean silent(Optional<Incident> incident) {
        return incident.filter(Incident::isSilent).isPresent();
    }

    /**
     * Sends a reply.
     *
     * @return whether it went out whole
     */
    public static boolean send(
            Request http, Response response, Callback callback, Reply reply, Optional<Incident> incident)
            throws IOException, InterruptedException {
        if (silent(incident)) {
            Wire.reset(http, callback);
            return false;
        }
        if (incident.isPresent() && !Wire.await(http, incident.get())) {
            Wire.close(http, callback);
            return false;
        }
        response.setStatus(reply.status());
        reply.headers().forEach((name, value) -> response.getHeaders().put(name, value));
        if (reply.length() >= 0 && reply.status() != 204 && reply.status() != 304) {
            response.getHeaders().put(HttpHeader.CONTENT_LENGTH, reply.length());
        }
        try {
            reply.body().writeTo(new Outlet(http, response));
        } catch (IOException brokenOff) {
            Wire.close(http, callback);
            return false;
        }
        response.write(true, null, callback);
        return true;
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
