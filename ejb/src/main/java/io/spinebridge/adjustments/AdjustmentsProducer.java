package io.spinebridge.adjustments;

import io.spinebridge.api.Spine;
import io.spinebridge.configuration.Configuration;
import io.spinebridge.configuration.SpineService;
import io.spinebridge.fhir.FhirBodies;
import io.spinebridge.spine.SpineGateway;
import io.spinebridge.spine.SpineProducer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Makes the service's parts, each once per application. */
@ApplicationScoped
public class AdjustmentsProducer {

    /** The REST client, made at its first use, when settings and certificate must be usable. */
    @Produces
    @ApplicationScoped
    public ReasonableAdjustmentsClient client(SpineProducer spine) {
        return spine.clients().client(ReasonableAdjustmentsClient.class, RaWire.PROFILE);
    }

    /** The operations. */
    @Produces
    @Singleton
    public AdjustmentsOperations operations(
            Configuration configuration,
            SpineProducer spine,
            ReasonableAdjustmentsClient client,
            FhirBodies bodies,
            @Spine Clock clock) {
        SpineGateway gateway = spine.gateway(RaWire.PROFILE);
        return new AdjustmentsOperations(
                gateway,
                client,
                bodies,
                () -> new Searches.Limits(
                        configuration
                                .settings()
                                .services()
                                .get(SpineService.ADJUSTMENTS)
                                .baseUrl(),
                        configuration.settings().calls().maxPages(),
                        configuration.settings().listStatus()),
                new AdjustmentsOperations.Editing(() -> configuration.settings().editing(), clock));
    }
}
