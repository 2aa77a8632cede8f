package io.spinebridge.adjustments;

import io.spinebridge.spine.FhirBodies;
import io.spinebridge.spine.SpineGateway;
import java.util.function.Supplier;

/**
 * The service's plain core, joined: what the bean calls. Immutable.
 */
public final class AdjustmentsOperations {

    private final SpineGateway gateway;
    private final ReasonableAdjustmentsClient client;
    private final RecordReader reader;
    private final Rereads rereads;

    AdjustmentsOperations(
            SpineGateway gateway, ReasonableAdjustmentsClient client, FhirBodies bodies, Supplier<Searches.Limits> limits) {
        this.gateway = gateway;
        this.client = client;
        this.reader = new RecordReader(new Searches(gateway, () -> client, limits), new Leftovers(bodies));
        this.rereads = new Rereads(gateway, () -> client, reader);
    }

    /** The door to the Spine. */
    public SpineGateway gateway() {
        return gateway;
    }

    /** The wire, to be used through {@link #gateway()}. */
    public ReasonableAdjustmentsClient client() {
        return client;
    }

    RecordReader reader() {
        return reader;
    }

    Rereads rereads() {
        return rereads;
    }
}
