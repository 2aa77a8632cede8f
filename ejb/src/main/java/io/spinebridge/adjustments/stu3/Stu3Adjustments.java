package io.spinebridge.adjustments.stu3;

import io.spinebridge.adjustments.AdjustmentsService;
import io.spinebridge.adjustments.ChangeSender;
import io.spinebridge.adjustments.ChangeWindow;
import io.spinebridge.configuration.SpineSettings;
import io.spinebridge.fhir.FhirBodies;
import io.spinebridge.spine.SpineGateway;
import java.net.URI;
import java.time.Clock;
import java.util.concurrent.Executor;

/** Joins the operations over the STU3 service. Stateless. */
public final class Stu3Adjustments {

    private Stu3Adjustments() {}

    /**
     * All operations.
     *
     * @param gateway makes the requests
     * @param threads on which reads may be made beside the caller's
     * @param client the wire
     * @param bodies writes FHIR
     * @param base the service's base URL
     * @param settings how the service is used
     * @param clock tells when something is recorded
     */
    public static AdjustmentsService service(
            SpineGateway gateway,
            Executor threads,
            ReasonableAdjustmentsClient client,
            FhirBodies bodies,
            URI base,
            SpineSettings settings,
            Clock clock) {
        EntryReads reads = new EntryReads(gateway);
        SearchPages.Limits limits = new SearchPages.Limits(
                settings.calls().maxPages(), settings.calls().maxAnswerBytes());
        AdjustmentsQueries queries =
                new AdjustmentsQueries(new SearchPages(gateway, base, limits), client, settings.listStatus());
        return AdjustmentsService.of(
                new Stu3AdjustmentsSource(queries, reads, client),
                gateway.atOnce(threads),
                new Stu3AdjustmentsStore(
                        gateway,
                        client,
                        new StoredResources(reads, client, queries),
                        bodies,
                        clock,
                        settings.editing().retiredReasons()),
                new ChangeSender(gateway::caller, settings.editing(), clock),
                new ChangeWindow(settings.calls(), clock));
    }

    /** Reads something that nobody sent: the first time takes longer. */
    public static void warmUp() {
        SampleAdjustment.read();
    }
}
