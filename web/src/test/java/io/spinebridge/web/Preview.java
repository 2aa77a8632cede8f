package io.spinebridge.web;

import io.spinebridge.api.AccessDeniedException;
import io.spinebridge.api.CallerRefusedException;
import io.spinebridge.api.ConflictException;
import io.spinebridge.api.CorrectionIncompleteException;
import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.NotReadyException;
import io.spinebridge.api.OutcomeUnknownException;
import io.spinebridge.api.PendingChange;
import io.spinebridge.api.RejectedException;
import io.spinebridge.api.SpineError;
import io.spinebridge.api.SpineException;
import io.spinebridge.api.UnavailableException;
import io.spinebridge.api.adjustments.AdjustmentRecord;
import io.spinebridge.api.adjustments.Reconciliation;
import io.spinebridge.api.pointers.Pointers;
import io.spinebridge.web.adjustments.FakeAdjustments;
import io.spinebridge.web.adjustments.SampleRecords;
import io.spinebridge.web.adjustments.editing.EditableRecord;
import io.spinebridge.web.pointers.FakePointers;
import io.spinebridge.web.pointers.SamplePointers;
import io.spinebridge.web.retrieval.FakeRetrieval;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * Shows the pages without Payara, on 127.0.0.1, for work on their looks. Arguments: port, and {@code own} for the pages' own
 * stylesheet. Ends with Enter. Sign in as {@code viewer} or {@code editor} (adjustments), {@code locator} (record pointers) or
 * {@code both}; each number of a test patient shows another page, and the comment on a removal ({@code conflict}, {@code lost},
 * {@code half}) another end.
 */
public final class Preview {

    private static final SpineError ERROR = new SpineError(
            503,
            "INTERNAL_SERVER_ERROR",
            "",
            "",
            "urn:nhs:names:services:raradio:readconsent",
            "6f1b8d2e-8d3c-4c1c-9f0b-5c9f4f6f2a11");

    private Preview() {}

    public static void main(String[] arguments) throws Exception {
        boolean own = List.of(arguments).contains("own");
        FakeAdjustments spine = new FakeAdjustments(Preview::answer);
        spine.changes(
                change -> change.cause() == null ? null : failure(change.cause().comment()));
        spine.reconciles(pending -> Reconciliation.UNCLEAR);
        try (WebServer server = new WebServer(
                spine,
                new FakePointers((patient, filter) -> pointers(patient)),
                new FakeRetrieval(),
                !own,
                Integer.parseInt(arguments[0]))) {
            System.out.println(server.uri("/") + " until Enter is pressed");
            System.in.read();
        }
    }

    private static AdjustmentRecord of(NhsNumber patient, AdjustmentRecord record) {
        return new AdjustmentRecord(
                patient,
                record.consents(),
                record.adjustments(),
                record.impairments(),
                record.underlyingConditions(),
                record.threshold(),
                record.notUnderstood());
    }

    /** A comment on a removal chooses how it ends. */
    private static SpineException failure(String comment) {
        OutcomeUnknownException lost =
                new OutcomeUnknownException(new OutcomeUnknownException("reset", ERROR, null), new Pending());
        return switch (comment) {
            case "conflict" -> new ConflictException(ERROR);
            case "lost" -> lost;
            case "half" -> new CorrectionIncompleteException(new RejectedException(ERROR));
            default -> null;
        };
    }

    private record Pending() implements PendingChange {}

    private static Pointers pointers(NhsNumber patient) {
        return switch (patient.value()) {
            case "9990000026" -> SamplePointers.odd();
            case "9990000034" -> SamplePointers.none();
            case "9990000042" -> throw new UnavailableException("no connection", ERROR, Duration.ofSeconds(30), null);
            case "9990000077" -> throw new AccessDeniedException(ERROR);
            case "9990000085" -> SamplePointers.hostile();
            case "9990000107" -> Pointers.unknownPatient();
            case "9990000115" -> new Pointers(true, List.of(), 3, Set.of(), List.of());
            default -> SamplePointers.several();
        };
    }

    private static AdjustmentRecord answer(NhsNumber patient) {
        return switch (patient.value()) {
            case "9990000026" -> SampleRecords.odd();
            case "9990000034" -> SampleRecords.none();
            case "9990000042" -> throw new UnavailableException("no connection", ERROR, Duration.ofSeconds(30), null);
            case "9990000050" -> throw new NotReadyException(List.of("spinebridge.asid is missing"));
            case "9990000069" -> throw new CallerRefusedException("no role profile");
            case "9990000077" -> throw new AccessDeniedException(ERROR);
            case "9990000085" -> SampleRecords.hostile();
            case "9990000107" -> of(patient, EditableRecord.inVersion("1"));
            case "9990000093" -> throw new IllegalStateException("a fault of ours");
            default -> SampleRecords.full();
        };
    }
}
