package io.spinebridge.benchmark.server;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hl7.fhir.dstu3.model.Bundle;
import org.hl7.fhir.dstu3.model.Flag;
import org.hl7.fhir.instance.model.api.IBaseResource;

/** The least that must be done: the request, and a HAPI parser for the answer. */
final class PeerCalls implements Calls {

    private static final List<String> RECORD =
            List.of("Consent", "List", "UnderlyingConditions", "ThresholdCode", "Flag");

    private final HttpPeer peer;
    private final FhirContext fhir;
    private final PeerAddresses addresses;

    PeerCalls(HttpPeer peer, FhirContext fhir, PeerAddresses addresses) {
        this.peer = peer;
        this.fhir = fhir;
        this.addresses = addresses;
    }

    @Override
    public Call of(Operation operation, String patient) throws Exception {
        URI flags = addresses.adjustments("Flag", patient);
        return switch (operation) {
            case SEARCH -> {
                URI pointers = addresses.pointers(patient);
                yield () -> entries(pointers);
            }
            case ADJUSTMENTS -> () -> entries(flags);
            case RECORD -> {
                List<URI> parts = RECORD.stream()
                        .map(part -> addresses.adjustments(part, patient))
                        .toList();
                yield () -> record(parts);
            }
            case ADDITION -> addition(addresses.adjustments("Consent", patient), flags);
            case RETRIEVAL -> () -> drained(addresses.document());
        };
    }

    private long record(List<URI> parts) throws Exception {
        long last = 0;
        for (URI part : parts) {
            last = entries(part);
        }
        return last;
    }

    private Call addition(URI consent, URI flags) throws Exception {
        Flag flag = (Flag) bundle(flags).getEntry().stream()
                .map(Bundle.BundleEntryComponent::getResource)
                .filter(Flag.class::isInstance)
                .findFirst()
                .orElseThrow();
        URI address = addresses.flags();
        return () -> {
            entries(consent);
            byte[] body = fhir.newJsonParser().encodeResourceToString(flag).getBytes(StandardCharsets.UTF_8);
            try (InputStream answer = peer.post(address, body)) {
                parsed(Flag.class, answer);
            }
            return 1;
        };
    }

    private long entries(URI address) throws Exception {
        return bundle(address).getEntry().size();
    }

    private Bundle bundle(URI address) throws Exception {
        try (InputStream answer = peer.get(address)) {
            return parsed(Bundle.class, answer);
        }
    }

    private <T extends IBaseResource> T parsed(Class<T> type, InputStream answer) throws IOException {
        T parsed = fhir.newJsonParser().parseResource(type, answer);
        // To its end, or the connection cannot be used again.
        answer.transferTo(OutputStream.nullOutputStream());
        return parsed;
    }

    private long drained(URI address) throws Exception {
        try (InputStream answer = peer.get(address)) {
            return answer.transferTo(OutputStream.nullOutputStream());
        }
    }
}
