package io.spinebridge.simulator.pointers;

import io.spinebridge.simulator.evidence.Evidence;
import io.spinebridge.simulator.server.Clients;
import io.spinebridge.simulator.server.SpineSimulator;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;

/** The locator of a simulator, with calls as the documentation has them. */
final class Locator {

    static final String PATIENT = "https://demographics.spineservices.nhs.uk/STU3/Patient/";
    static final String ORGANISATION = "https://directory.spineservices.nhs.uk/STU3/Organization/";

    final SpineSimulator simulator;
    final HttpClient client = Clients.shared();

    Locator(SpineSimulator simulator) {
        this.simulator = simulator;
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

    Evidence lastEvidence() {
        return simulator.evidence().get(simulator.evidence().size() - 1);
    }
}
