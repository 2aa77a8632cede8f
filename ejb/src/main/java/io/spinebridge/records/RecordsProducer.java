package io.spinebridge.records;

import io.spinebridge.api.Spine;
import io.spinebridge.configuration.Configuration;
import io.spinebridge.spine.FhirBodies;
import io.spinebridge.spine.SafeReads;
import io.spinebridge.spine.SpineGateway;
import io.spinebridge.spine.SpineProducer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Makes the service's parts, each once per application. */
@ApplicationScoped
public class RecordsProducer {

    /** The REST client, made at its first use, when settings and certificate must be usable. */
    @Produces
    @ApplicationScoped
    public NationalRecordLocatorClient client(SpineProducer spine) {
        return spine.clients().client(NationalRecordLocatorClient.class, NrlWire.SERVICE);
    }

    /** The operations. */
    @Produces
    @Singleton
    public RecordsOperations operations(
            Configuration configuration,
            SpineProducer spine,
            SafeReads reads,
            RecordsLine line,
            NationalRecordLocatorClient client,
            FhirBodies bodies,
            @Spine Clock clock) {
        SpineGateway gateway = new SpineGateway(reads, line, spine.exchange(NrlWire.SERVICE));
        return new RecordsOperations(
                gateway,
                client,
                bodies,
                new RecordsOperations.Surroundings(
                        () -> spine.address(NrlWire.SERVICE).baseUrl(),
                        () -> configuration.settings().records(),
                        clock));
    }
}
