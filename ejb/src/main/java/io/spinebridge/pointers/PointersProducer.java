package io.spinebridge.pointers;

import io.spinebridge.api.Spine;
import io.spinebridge.configuration.Configuration;
import io.spinebridge.fhir.FhirBodies;
import io.spinebridge.spine.SpineGateway;
import io.spinebridge.spine.SpineProducer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Makes the service's parts, each once per application. */
@ApplicationScoped
public class PointersProducer {

    /** The REST client, made at its first use, when settings and certificate must be usable. */
    @Produces
    @ApplicationScoped
    public NationalRecordLocatorClient client(SpineProducer spine) {
        return spine.clients().client(NationalRecordLocatorClient.class, NrlWire.SERVICE);
    }

    /** The operations. */
    @Produces
    @Singleton
    public PointersOperations operations(
            Configuration configuration,
            SpineProducer spine,
            NationalRecordLocatorClient client,
            FhirBodies bodies,
            @Spine Clock clock) {
        SpineGateway gateway = spine.gateway(NrlWire.SERVICE);
        return new PointersOperations(
                gateway,
                client,
                bodies,
                new PointersOperations.Surroundings(
                        () -> spine.address(NrlWire.SERVICE).baseUrl(),
                        () -> configuration.settings().pointers(),
                        clock));
    }
}
