package io.spinebridge.simulator.listener;

import io.spinebridge.simulator.evidence.Evidence;
import io.spinebridge.simulator.evidence.EvidenceLog;
import io.spinebridge.simulator.evidence.Verdict;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.server.Request;

/**
 * A request as it came, nothing of it decoded.
 *
 * @param number its number in the evidence
 * @param time when it came
 * @param method HTTP method
 * @param scheme http or https
 * @param rawPath path, still percent-encoded
 * @param rawQuery query, still percent-encoded; null when there is none
 * @param headers header values by lower-case name
 * @param peer who sent it
 */
public record HttpCall(
        long number,
        Instant time,
        String method,
        String scheme,
        String rawPath,
        String rawQuery,
        Map<String, List<String>> headers,
        TlsPeer peer) {

    /** Reads a request, and gives it the next number of the evidence. */
    public static HttpCall of(Request http, EvidenceLog log, Clock clock) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (HttpField field : http.getHeaders()) {
            headers.computeIfAbsent(field.getName().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(field.getValue() == null ? "" : field.getValue());
        }
        return new HttpCall(
                log.nextNumber(),
                clock.instant(),
                http.getMethod(),
                http.isSecure() ? "https" : "http",
                http.getHttpURI().getPath(),
                http.getHttpURI().getQuery(),
                headers,
                TlsPeer.of(http));
    }

    /** First value of a header, empty when it is not there. */
    public String header(String name) {
        return values(name).stream().findFirst().orElse("");
    }

    /** All values of a header. */
    public List<String> values(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    }

    /** Path and query as they came. */
    public String target() {
        return rawPath + (rawQuery == null ? "" : "?" + rawQuery);
    }

    /** The whole URI as text. */
    public String uri() {
        return scheme + "://" + header("host") + target();
    }

    /**
     * Evidence of this request.
     *
     * @param status 0 when the connection was closed instead
     */
    public Evidence evidence(
            String interaction,
            Map<String, Object> claims,
            List<Verdict> verdicts,
            int status,
            Map<String, String> answerHeaders,
            String answerBody,
            String fault) {
        return new Evidence(
                number,
                time,
                method,
                uri(),
                headers,
                claims,
                "",
                peer.commonName(),
                peer.serial(),
                peer.protocol(),
                peer.suite(),
                interaction,
                verdicts,
                status,
                answerHeaders,
                answerBody,
                fault);
    }
}
