package io.spinebridge.records;

import io.spinebridge.configuration.RecordsSettings;
import io.spinebridge.spine.FhirBodies;
import io.spinebridge.spine.Leftovers;
import io.spinebridge.spine.SpineGateway;
import java.net.URI;
import java.time.Clock;
import java.util.function.Supplier;

/** The service's plain core, joined: what the beans call. Immutable. */
public final class RecordsOperations {

    private final Locator locator;
    private final Publisher publisher;

    RecordsOperations(
            SpineGateway gateway, NationalRecordLocatorClient client, FhirBodies bodies, Surroundings surroundings) {
        NrlCalls calls = new NrlCalls(gateway, client, surroundings.baseUrl());
        this.locator = new Locator(calls, new PointerMapper(new Leftovers(bodies)), surroundings.settings());
        this.publisher = new Publisher(calls, surroundings.baseUrl(), surroundings.clock());
    }

    /** What the operations need beside the gateway; the suppliers throw while settings are not valid. */
    record Surroundings(Supplier<URI> baseUrl, Supplier<RecordsSettings> settings, Clock clock) {}

    Locator locator() {
        return locator;
    }

    Publisher publisher() {
        return publisher;
    }
}
