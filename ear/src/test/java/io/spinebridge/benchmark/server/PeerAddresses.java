package io.spinebridge.benchmark.server;

import java.net.URI;
import org.eclipse.microprofile.config.Config;

/**
 * Where the peers find what Spinebridge finds there.
 *
 * @param spine FHIR base
 * @param proxy the Secure Proxy
 */
record PeerAddresses(URI spine, URI proxy) {

    private static final String PATIENT = "https%3A%2F%2Fdemographics.spineservices.nhs.uk%2FSTU3%2FPatient%2F";

    /** As Spinebridge is told. */
    static PeerAddresses of(Config config) {
        return new PeerAddresses(
                URI.create(config.getValue("spinebridge.local.pointers.url", String.class)),
                URI.create(config.getValue("spinebridge.local.retrieval.url", String.class)));
    }

    URI pointers(String patient) {
        return URI.create(spine + "/DocumentReference?subject=" + PATIENT + patient);
    }

    URI adjustments(String part, String patient) {
        return URI.create(spine + "/" + part + "?patient=" + patient + "&status=active&_format=json");
    }

    URI flags() {
        return URI.create(spine + "/Flag");
    }

    URI document() {
        return URI.create(proxy + "/https%3A%2F%2Fprovider.example%2Fdocument");
    }
}
