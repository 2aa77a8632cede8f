package io.spinebridge.simulator.evidence;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One request and its answer.
 *
 * @param number rises by one
 * @param time when it came
 * @param method HTTP method
 * @param uri the whole URI
 * @param headers request headers by lower-case name
 * @param claims the token's claims, decoded; empty when it could not be
 * @param body request body
 * @param clientName common name of the client certificate
 * @param clientSerial serial number of the client certificate, hexadecimal
 * @param tlsProtocol for example {@code TLSv1.2}
 * @param cipherSuite the suite
 * @param interaction the interaction's name; empty when it is none
 * @param verdicts one per rule, in the order of the rules
 * @param status answered HTTP status, 0 when the connection was closed instead
 * @param answerHeaders answered headers
 * @param answerBody answered body
 * @param fault the fault that was applied; empty for none
 */
public record Evidence(
        long number,
        Instant time,
        String method,
        String uri,
        Map<String, List<String>> headers,
        Map<String, Object> claims,
        String body,
        String clientName,
        String clientSerial,
        String tlsProtocol,
        String cipherSuite,
        String interaction,
        List<Verdict> verdicts,
        int status,
        Map<String, String> answerHeaders,
        String answerBody,
        String fault) {

    public Evidence {
        headers = Map.copyOf(headers);
        // Map.copyOf would refuse a claim whose value is null.
        claims = Collections.unmodifiableMap(new LinkedHashMap<>(claims));
        verdicts = List.copyOf(verdicts);
        answerHeaders = Map.copyOf(answerHeaders);
    }

    /** Whether no rule failed. */
    @JsonProperty
    public boolean passed() {
        return failures().isEmpty();
    }

    /** The rules that failed. */
    public List<Verdict> failures() {
        return verdicts.stream()
                .filter(verdict -> verdict.outcome() == Verdict.Outcome.FAILED)
                .toList();
    }

    /** First value of a request header. */
    public String header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of("")).get(0);
    }

    /** Short, since tests print it. */
    @Override
    public String toString() {
        return "Evidence[" + number + ", " + method + " " + uri + ", " + status + ", failed: "
                + failures().stream()
                        .map(failure -> failure.rule() + " (" + failure.reason() + ")")
                        .toList() + "]";
    }
}
