package io.spinebridge.benchmark.server;

import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.adjustments.AdjustmentCategory;
import io.spinebridge.api.adjustments.NewAdjustment;
import io.spinebridge.api.adjustments.ReasonableAdjustments;
import io.spinebridge.api.pointers.Pointer;
import io.spinebridge.api.pointers.PointerContent;
import io.spinebridge.api.pointers.RecordFormat;
import io.spinebridge.api.pointers.RecordLocator;
import io.spinebridge.api.retrieval.RecordRetrieval;
import io.spinebridge.api.retrieval.RetrievedRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** Spinebridge, as a host calls it. */
final class OurCalls implements Calls {

    private static final NewAdjustment ADJUSTMENT =
            NewAdjustment.freeText(AdjustmentCategory.ENVIRONMENT_OF_CARE, "A side room, away from the lifts");

    private final ReasonableAdjustments adjustments;
    private final RecordLocator locator;
    private final RecordRetrieval retrieval;

    OurCalls(ReasonableAdjustments adjustments, RecordLocator locator, RecordRetrieval retrieval) {
        this.adjustments = adjustments;
        this.locator = locator;
        this.retrieval = retrieval;
    }

    @Override
    public Call of(Operation operation, String nhsNumber) {
        NhsNumber patient = NhsNumber.of(nhsNumber);
        return switch (operation) {
            case SEARCH -> () -> locator.search(patient).pointers().size();
            case ADJUSTMENTS -> () -> adjustments.adjustments(patient).entries().size();
            case RECORD ->
                () -> adjustments.read(patient).adjustments().entries().size();
            case ADDITION ->
                () -> {
                    adjustments.addAdjustment(patient, ADJUSTMENT);
                    return 1;
                };
            case RETRIEVAL -> retrieval(patient);
        };
    }

    private Call retrieval(NhsNumber patient) {
        Pointer pointer = locator.search(patient).pointers().get(0);
        PointerContent document = pointer.contents().stream()
                .filter(content -> content.format().code().equals(RecordFormat.UNSTRUCTURED.code()))
                .findFirst()
                .orElseThrow();
        return () -> retrieval.fetch(patient, pointer, document, OurCalls::drained);
    }

    private static long drained(RetrievedRecord record) {
        try {
            return record.content().transferTo(OutputStream.nullOutputStream());
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
    }
}
