package io.spinebridge.pointers;

import io.spinebridge.api.DuplicateException;
import io.spinebridge.api.InvalidInputException;
import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.OutcomeUnknownException;
import io.spinebridge.api.PendingChange;
import io.spinebridge.api.SpineException;
import io.spinebridge.api.pointers.MasterIdentifier;
import io.spinebridge.api.pointers.NewPointer;
import io.spinebridge.api.pointers.PendingPublication;
import io.spinebridge.api.pointers.PendingPublication.Kind;
import io.spinebridge.api.pointers.PointerId;
import io.spinebridge.api.pointers.PointerKey;
import io.spinebridge.api.pointers.Published;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hl7.fhir.dstu3.model.DocumentReference;
import org.hl7.fhir.dstu3.model.Parameters;

/** Maintains pointers. Thread safe. */
final class Publisher {

    private final NrlCalls calls;
    private final Supplier<URI> baseUrl;
    private final Clock clock;

    Publisher(NrlCalls calls, Supplier<URI> baseUrl, Clock clock) {
        this.calls = calls;
        this.baseUrl = baseUrl;
        this.clock = clock;
    }

    Published publish(NhsNumber patient, NewPointer pointer) {
        return firstAttempt(new PendingPublication(Kind.PUBLISH, patient, pointer, null, clock.instant()));
    }

    Published supersede(NhsNumber patient, PointerKey replaced, NewPointer pointer) {
        return firstAttempt(new PendingPublication(Kind.SUPERSEDE, patient, pointer, replaced, clock.instant()));
    }

    Published publishAgain(PendingChange change) {
        if (!(change instanceof PendingPublication pending)
                || pending.pointer() == null
                || pending.pointer().masterIdentifier() == null) {
            throw new InvalidInputException(
                    "lost change", "must be the publication of a pointer with a master identifier");
        }
        try {
            return repeated(pending);
        } catch (OutcomeUnknownException lostAgain) {
            throw new OutcomeUnknownException(lostAgain, pending);
        }
    }

    private Published firstAttempt(PendingPublication pending) {
        try {
            return send(pending);
        } catch (OutcomeUnknownException lost) {
            if (pending.pointer().masterIdentifier() == null) {
                throw new OutcomeUnknownException(lost, pending);
            }
            return secondAttempt(pending, lost);
        }
    }

    private Published secondAttempt(PendingPublication pending, OutcomeUnknownException lost) {
        try {
            return repeated(pending);
        } catch (SpineException unanswered) {
            // Whatever the repetition met, it says nothing about the first request.
            OutcomeUnknownException unknown = new OutcomeUnknownException(lost, pending);
            unknown.addSuppressed(unanswered);
            throw unknown;
        }
    }

    /** Sends a publication that may have been carried out: the Spine refuses a second pointer with the same master identifier. */
    private Published repeated(PendingPublication pending) {
        try {
            return send(pending);
        } catch (DuplicateException madeBefore) {
            return new Published(null, true, "");
        }
    }

    private Published send(PendingPublication pending) {
        PointerDraft drafts = new PointerDraft(clock, baseUrl.get().toString());
        DocumentReference draft = pending.kind() == Kind.SUPERSEDE
                ? drafts.supersede(pending.patient(), pending.pointer(), pending.concerned())
                : drafts.draft(pending.patient(), pending.pointer());
        Acknowledgement made = calls.write(
                pending.patient(), "", client -> Acknowledgement.of(client.create(draft), Acknowledgement.CREATED));
        return new Published(made.id().orElse(null), false, made.messageId());
    }

    void markEnteredInError(NhsNumber patient, PointerKey pointer) {
        Parameters change = StatusUpdate.enteredInError();
        change(
                Kind.MARK_ENTERED_IN_ERROR,
                patient,
                pointer,
                Acknowledgement.UPDATED,
                client -> pointer instanceof PointerId id
                        ? client.update(id.value(), change)
                        : client.updateByMasterIdentifier(change));
    }

    void delete(NhsNumber patient, PointerKey pointer) {
        change(
                Kind.DELETE,
                patient,
                pointer,
                Acknowledgement.DELETED,
                client -> pointer instanceof PointerId id
                        ? client.delete(id.value())
                        : client.deleteByMasterIdentifier());
    }

    private void change(
            Kind kind,
            NhsNumber patient,
            PointerKey pointer,
            String done,
            Function<NationalRecordLocatorClient, Response> request) {
        String query =
                pointer instanceof MasterIdentifier identifier ? PointerQueries.conditional(patient, identifier) : "";
        PendingPublication pending = new PendingPublication(kind, patient, null, pointer, clock.instant());
        try {
            calls.write(patient, query, client -> Acknowledgement.of(request.apply(client), done));
        } catch (OutcomeUnknownException lost) {
            throw new OutcomeUnknownException(lost, pending);
        }
    }
}
