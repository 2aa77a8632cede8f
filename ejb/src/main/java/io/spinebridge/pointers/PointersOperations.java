package io.spinebridge.pointers;

import io.spinebridge.configuration.PointersSettings;
import io.spinebridge.fhir.FhirBodies;
import io.spinebridge.fhir.stu3.NotUnderstoodElements;
import io.spinebridge.spine.SpineGateway;
import java.net.URI;
import java.time.Clock;
import java.util.function.Supplier;

/** The service's plain core, joined: what the beans call. Immutable. */
public final class PointersOperations {

    private final Locator locator;
    private final Publisher publisher;

    PointersOperations(
            SpineGateway gateway, NationalRecordLocatorClient client, FhirBodies bodies, Surroundings surroundings) {
        NrlCalls calls = new NrlCalls(gateway, client, surroundings.baseUrl());
        this.locator =
                new Locator(calls, new PointerMapper(new NotUnderstoodElements(bodies)), surroundings.settings());
        this.publisher = new Publisher(calls, surroundings.baseUrl(), surroundings.clock());
    }

    /** What the operations need beside the gateway; the suppliers throw while settings are not valid. */
    record Surroundings(Supplier<URI> baseUrl, Supplier<PointersSettings> settings, Clock clock) {}

    Locator locator() {
        return locator;
    }

    Publisher publisher() {
        return publisher;
    }
}
