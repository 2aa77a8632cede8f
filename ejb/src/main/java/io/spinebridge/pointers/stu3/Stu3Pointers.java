package io.spinebridge.pointers.stu3;

import io.spinebridge.configuration.PointersSettings;
import io.spinebridge.fhir.FhirBodies;
import io.spinebridge.pointers.PointersReader;
import io.spinebridge.pointers.PointersService;
import io.spinebridge.pointers.PointersWriter;
import io.spinebridge.spine.SpineGateway;
import java.net.URI;
import java.time.Clock;

/** Joins the operations over the STU3 service. Stateless. */
public final class Stu3Pointers {

    private Stu3Pointers() {}

    /**
     * All operations.
     *
     * @param gateway makes the requests
     * @param client the wire
     * @param bodies writes FHIR
     * @param base the service's base URL
     * @param settings who may see which pointers, and how they are counted
     * @param clock tells when a pointer is made
     */
    public static PointersService service(
            SpineGateway gateway,
            NationalRecordLocatorClient client,
            FhirBodies bodies,
            URI base,
            PointersSettings settings,
            Clock clock) {
        PointerRequests requests = new PointerRequests(gateway, client, base);
        Stu3PointersSource source = new Stu3PointersSource(requests);
        return new PointersService(
                new PointersReader(source, gateway::caller, settings),
                new PointersWriter(
                        new Stu3PointersStore(requests, new PointersResources(clock, base.toString()), bodies),
                        source,
                        clock));
    }

    /** Reads something that nobody sent: the first time takes longer. */
    public static void warmUp() {
        SamplePointer.read();
    }
}
