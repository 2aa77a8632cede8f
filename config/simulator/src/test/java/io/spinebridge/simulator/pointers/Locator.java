package io.spinebridge.simulator.pointers;

import static org.assertj.core.api.Assertions.assertThat;

import io.spinebridge.simulator.evidence.Evidence;
import io.spinebridge.simulator.evidence.Verdict;
import io.spinebridge.simulator.server.Clients;
import io.spinebridge.simulator.server.Outcome;
import io.spinebridge.simulator.server.SpineSimulator;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** The locator of a simulator, with calls as the documentation has them. */
final class Locator {

    static final String PATIENT = "https://demographics.spineservices.nhs.uk/STU3/Patient/";
    static final String ORGANISATION = "https://directory.spineservices.nhs.uk/STU3/Organization/";

    final SpineSimulator simulator;
    final HttpClient client;

    Locator(SpineSimulator simulator) {
        this(simulator, Clients.shared());
    }

    Locator(SpineSimulator simulator, HttpClient client) {
        this.simulator = simulator;
        this.client = client;
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    LocatorCall get(String pathAndQuery) {
        return new LocatorCall(this, "GET", pathAndQuery, "patient/DocumentReference.read");
    }

    LocatorCall read(String id) {
        return get("/DocumentReference/" + id);
    }

    LocatorCall query(String query) {
        return get("/DocumentReference?" + query);
    }

    LocatorCall search(String nhsNumber, String... more) {
        return query("subject=" + encoded(PATIENT + nhsNumber) + String.join("", more));
    }

    static String custodian(String odsCode) {
        return "&custodian=" + encoded(ORGANISATION + odsCode);
    }

    static String type(String code) {
        return "&type.coding=" + encoded("http://snomed.info/sct|" + code);
    }

    static String conditional(String nhsNumber, String masterIdentifier) {
        return "?subject=" + encoded(PATIENT + nhsNumber) + "&identifier="
                + encoded("urn:ietf:rfc:3986|" + masterIdentifier);
    }

    LocatorCall create(Pointer pointer) {
        return new LocatorCall(this, "POST", "/DocumentReference", "patient/DocumentReference.write")
                .body(pointer.json());
    }

    LocatorCall update(String idOrQuery) {
        return change("PATCH", idOrQuery).body(Pointer.PATCH);
    }

    LocatorCall delete(String idOrQuery) {
        return change("DELETE", idOrQuery);
    }

    LocatorCall change(String method, String idOrQuery) {
        return new LocatorCall(
                this,
                method,
                "/DocumentReference" + (idOrQuery.startsWith("?") ? "" : "/") + idOrQuery,
                "patient/DocumentReference.write");
    }

    /** Expects a refusal, and that this rule was the first to fail. */
    void refuses(LocatorCall call, String rule, Outcome documented) {
        assertThat(call.outcome()).isEqualTo(documented);
        assertThat(lastEvidence().failures()).extracting(Verdict::rule).first().isEqualTo(rule);
    }

    /** Expects a refusal because a pointer is not current. */
    void refusesAsNotCurrent(LocatorCall call) {
        refuses(
                call,
                "nrl.pointer.current",
                new Outcome(400, "invalid", "BAD_REQUEST", "Bad request", "DocumentReference status is not 'current'"));
    }

    /** Sends twelve at once, and expects that one of them creates a pointer. */
    static void letsOneOfManyWin(Supplier<LocatorCall> create) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(12);
        try {
            List<Integer> statuses = new ArrayList<>();
            Callable<Integer> call = () -> create.get().send().statusCode();
            for (Future<Integer> answer : threads.invokeAll(Collections.nCopies(12, call))) {
                statuses.add(answer.get());
            }
            assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 400);
        } finally {
            threads.shutdownNow();
        }
    }

    Evidence lastEvidence() {
        return simulator.evidence().get(simulator.evidence().size() - 1);
    }
}
