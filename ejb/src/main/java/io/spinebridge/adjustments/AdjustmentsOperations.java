package io.spinebridge.adjustments;

import io.spinebridge.configuration.EditingSettings;
import io.spinebridge.fhir.FhirBodies;
import io.spinebridge.fhir.stu3.NotUnderstoodElements;
import io.spinebridge.spine.SpineGateway;
import java.time.Clock;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The service's plain core, joined: what the bean calls. Immutable.
 */
public final class AdjustmentsOperations {

    private final SpineGateway gateway;
    private final ReasonableAdjustmentsClient client;
    private final RecordReader reader;
    private final Rereads rereads;
    private final Edits edits;
    private final ConditionEdits conditionEdits;
    private final Reconciler reconciler;

    /** What changes need beside the gateway. */
    record Editing(Supplier<EditingSettings> settings, Clock clock) {}

    AdjustmentsOperations(
            SpineGateway gateway,
            ReasonableAdjustmentsClient client,
            FhirBodies bodies,
            Supplier<Searches.Limits> limits,
            Editing editing) {
        this.gateway = gateway;
        this.client = client;
        Searches searches = new Searches(gateway, () -> client, limits);
        this.reader = new RecordReader(searches, new NotUnderstoodElements(bodies, Set.of(RaWire.PROVENANCE)));
        this.rereads = new Rereads(gateway, () -> client, reader);
        Writing writing = new Writing(gateway, client, editing.settings(), editing.clock());
        Originals originals = new Originals(gateway, client, searches, bodies);
        Drafts drafts = new Drafts(editing.clock());
        this.edits = new Edits(writing, originals, reader, drafts);
        this.conditionEdits = new ConditionEdits(edits, writing, originals, reader, drafts);
        this.reconciler = new Reconciler(gateway, client, reader);
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

    Edits edits() {
        return edits;
    }

    ConditionEdits conditionEdits() {
        return conditionEdits;
    }

    Reconciler reconciler() {
        return reconciler;
    }
}
