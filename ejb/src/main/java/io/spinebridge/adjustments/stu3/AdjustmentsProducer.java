package io.spinebridge.adjustments.stu3;

import io.spinebridge.adjustments.AdjustmentsReader;
import io.spinebridge.adjustments.AdjustmentsService;
import io.spinebridge.adjustments.AdjustmentsWriter;
import io.spinebridge.adjustments.ConditionsWriter;
import io.spinebridge.adjustments.Reconciler;
import io.spinebridge.api.Spine;
import io.spinebridge.configuration.Configuration;
import io.spinebridge.fhir.FhirBodies;
import io.spinebridge.spine.SpineGateway;
import io.spinebridge.spine.SpineProducer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.function.Supplier;

/** Makes the service's parts, each once per application, as soon as the settings are valid. Thread safe. */
@ApplicationScoped
public class AdjustmentsProducer {

    private final Configuration configuration;
    private final SpineProducer spine;
    private final ReasonableAdjustmentsClient client;
    private final FhirBodies bodies;
    private final Clock clock;
    private AdjustmentsService service;

    /** For the container's proxy. */
    protected AdjustmentsProducer() {
        this(null, null, null, null, null);
    }

    /** Makes them of these. */
    @Inject
    public AdjustmentsProducer(
            Configuration configuration,
            SpineProducer spine,
            ReasonableAdjustmentsClient client,
            FhirBodies bodies,
            @Spine Clock clock) {
        this.configuration = configuration;
        this.spine = spine;
        this.client = client;
        this.bodies = bodies;
        this.clock = clock;
    }

    /** The REST client, made at its first use, when settings and certificate must be usable. */
    @Produces
    @ApplicationScoped
    public static ReasonableAdjustmentsClient client(SpineProducer spine) {
        return spine.clients().client(ReasonableAdjustmentsClient.class, AdjustmentsProfile.PROFILE);
    }

    /** The door to the Spine. */
    public SpineGateway gateway() {
        return spine.gateway(AdjustmentsProfile.PROFILE);
    }

    /** Reads. */
    @Produces
    @Singleton
    public Supplier<AdjustmentsReader> reader() {
        return () -> service().reader();
    }

    /** Changes consent, adjustments and the record as a whole. */
    @Produces
    @Singleton
    public Supplier<AdjustmentsWriter> writer() {
        return () -> service().writer();
    }

    /** Changes lists of conditions. */
    @Produces
    @Singleton
    public Supplier<ConditionsWriter> conditions() {
        return () -> service().conditions();
    }

    /** Finds out what became of changes. */
    @Produces
    @Singleton
    public Supplier<Reconciler> reconciler() {
        return () -> service().reconciler();
    }

    private synchronized AdjustmentsService service() {
        if (service == null) {
            service = Stu3Adjustments.service(
                    gateway(),
                    client,
                    bodies,
                    spine.address(AdjustmentsProfile.PROFILE).baseUrl(),
                    configuration.settings(),
                    clock);
        }
        return service;
    }
}
