package io.spinebridge.simulator.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.spinebridge.simulator.evidence.Evidence;
import io.spinebridge.simulator.evidence.EvidenceLog;
import io.spinebridge.simulator.evidence.EvidencePage;
import io.spinebridge.simulator.fault.Fault;
import io.spinebridge.simulator.fault.Faults;
import io.spinebridge.simulator.listener.Reply;
import io.spinebridge.simulator.listener.ReplyDelivery;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Evidence and control, for people and tests on this machine: {@code GET} and {@code DELETE /evidence}, {@code GET /evidence/<number>},
 * {@code GET}, {@code POST} and {@code DELETE /faults}, {@code GET} and {@code DELETE /faults/held}, {@code POST /reset}. Thread safe.
 */
public final class ControlHandler extends Handler.Abstract {

    /** Other host names mean that a web page elsewhere had its name resolved to this machine. */
    private static final Set<String> HOSTS = Set.of("localhost", "127.0.0.1");

    private static final String ENTRY = "/evidence/";

    private final EvidenceLog evidence;
    private final Faults faults;
    private final Runnable reset;
    private final ControlJson json = new ControlJson();

    public ControlHandler(EvidenceLog evidence, Faults faults, Runnable reset) {
        this.evidence = evidence;
        this.faults = faults;
        this.reset = reset;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Reply answer = !HOSTS.contains(Request.getServerName(request))
                ? Reply.text(421, "text/plain", "Not here.")
                : isFromElsewhere(request) ? Reply.text(403, "text/plain", "Not from there.") : answer(request);
        response.getHeaders().put("Cache-Control", "no-store");
        response.getHeaders().put("X-Content-Type-Options", "nosniff");
        response.getHeaders().put("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
        ReplyDelivery.send(request, response, callback, answer, Optional.empty());
        return true;
    }

    private Reply answer(Request request) throws IOException {
        String path = Request.getPathInContext(request);
        String call = request.getMethod() + " " + path;
        if (call.startsWith("GET " + ENTRY)) {
            return entry(path.substring(ENTRY.length()))
                    .map(entry -> wantsHtml(request) ? page(List.of(entry)) : json(entry))
                    .orElseGet(() -> Reply.text(404, "text/plain", "There is no such evidence."));
        }
        return switch (call) {
            case "GET /", "GET /evidence.html" -> page(evidence.all());
            case "GET /evidence.json" -> json(evidence.all());
            case "GET /evidence" -> wantsHtml(request) ? page(evidence.all()) : json(evidence.all());
            case "DELETE /evidence" -> done(evidence::clear);
            case "GET /faults" -> json(faults.waiting());
            case "POST /faults" -> addFault(request);
            case "DELETE /faults" -> done(faults::clear);
            case "GET /faults/held" -> json(Map.of("held", faults.held()));
            case "DELETE /faults/held" -> done(faults::release);
            case "POST /reset" -> done(reset);
            default -> Reply.text(404, "text/plain", "There is /evidence, /faults and /reset.");
        };
    }

    private Reply addFault(Request request) throws IOException {
        try {
            Fault fault = json.readFault(Request.asInputStream(request));
            if (fault == null) {
                return Reply.text(400, "text/plain", "Not a fault: null");
            }
            faults.add(fault);
            return Reply.empty(204);
        } catch (JsonProcessingException malformed) {
            return Reply.text(400, "text/plain", "Not a fault: " + malformed.getOriginalMessage());
        }
    }

    /** Whether a web page of another origin sends this, which browsers allow for simple POSTs. */
    private static boolean isFromElsewhere(Request request) {
        String origin = request.getHeaders().get(HttpHeader.ORIGIN);
        return origin != null && !origin.equals("http://" + request.getHeaders().get(HttpHeader.HOST));
    }

    private Optional<Evidence> entry(String number) {
        return number.matches("[0-9]{1,18}") ? evidence.entry(Long.parseLong(number)) : Optional.empty();
    }

    private static Reply page(List<Evidence> entries) {
        return Reply.text(200, "text/html;charset=utf-8", EvidencePage.of(entries));
    }

    private Reply json(Object value) {
        return Reply.text(200, "application/json", json.write(value));
    }

    private static Reply done(Runnable action) {
        action.run();
        return Reply.empty(204);
    }

    private static boolean wantsHtml(Request request) {
        String accept = request.getHeaders().get(HttpHeader.ACCEPT);
        return accept != null && accept.contains("text/html");
    }
}
