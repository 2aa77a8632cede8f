package io.spinebridge.pointers.stu3;

import io.spinebridge.api.Spine;
import io.spinebridge.configuration.Configuration;
import io.spinebridge.fhir.FhirBodies;
import io.spinebridge.pointers.PointersReader;
import io.spinebridge.pointers.PointersService;
import io.spinebridge.pointers.PointersWriter;
import io.spinebridge.spine.SpineProducer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.function.Supplier;

/** Makes the service's parts, each once per application, as soon as the settings are valid. Thread safe. */
@ApplicationScoped
public class PointersProducer {

    private final Configuration configuration;
    private final SpineProducer spine;
    private final NationalRecordLocatorClient client;
    private final FhirBodies bodies;
    private final Clock clock;
    private PointersService service;

    /** For the container's proxy. */
    protected PointersProducer() {
        this(null, null, null, null, null);
    }

    /** Makes them of these. */
    @Inject
    public PointersProducer(
            Configuration configuration,
            SpineProducer spine,
            NationalRecordLocatorClient client,
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
    public static NationalRecordLocatorClient client(SpineProducer spine) {
        return spine.clients().client(NationalRecordLocatorClient.class, PointersProfile.PROFILE);
    }

    /** Finds pointers. */
    @Produces
    @Singleton
    public Supplier<PointersReader> reader() {
        return () -> service().reader();
    }

    /** Maintains pointers. */
    @Produces
    @Singleton
    public Supplier<PointersWriter> writer() {
        return () -> service().writer();
    }

    private synchronized PointersService service() {
        if (service == null) {
            service = Stu3Pointers.service(
                    spine.gateway(PointersProfile.PROFILE),
                    client,
                    bodies,
                    spine.address(PointersProfile.PROFILE).baseUrl(),
                    configuration.settings().pointers(),
                    clock);
        }
        return service;
    }
}
