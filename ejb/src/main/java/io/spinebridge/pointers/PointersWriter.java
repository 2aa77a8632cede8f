package io.spinebridge.pointers;

import io.spinebridge.api.CallerRefusedException;
import io.spinebridge.api.DuplicateException;
import io.spinebridge.api.InvalidInputException;
import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.NotAccreditedException;
import io.spinebridge.api.NotCurrentException;
import io.spinebridge.api.NotReadyException;
import io.spinebridge.api.OutcomeUnknownException;
import io.spinebridge.api.PendingChange;
import io.spinebridge.api.SpineException;
import io.spinebridge.api.pointers.NewPointer;
import io.spinebridge.api.pointers.PendingPublication;
import io.spinebridge.api.pointers.PendingPublication.Kind;
import io.spinebridge.api.pointers.PointerKey;
import io.spinebridge.api.pointers.Published;
import java.time.Clock;

/** Maintains pointers. Thread safe. */
public final class PointersWriter {

    private static final String REPETITION = "its repetition was not carried out";

    private final PointersStore store;
    private final PublicationCheck check;
    private final Clock clock;

    /**
     * Maintains pointers there.
     *
     * @param store takes the changes
     * @param source is looked at after a repetition, as whoever calls
     * @param clock tells when a change is sent
     */
    public PointersWriter(PointersStore store, PointersSource source, Clock clock) {
        this.store = store;
        this.check = new PublicationCheck(source);
        this.clock = clock;
    }

    /** Publishes a pointer; one with a master identifier a second time, when the answer is lost. */
    public Published publish(NhsNumber patient, NewPointer pointer) {
        return firstAttempt(new PendingPublication(Kind.PUBLISH, patient, pointer, null, clock.instant()));
    }

    /** Publishes a pointer in place of another; repeats as {@link #publish}. */
    public Published supersede(NhsNumber patient, PointerKey replaced, NewPointer pointer) {
        return firstAttempt(new PendingPublication(Kind.SUPERSEDE, patient, pointer, replaced, clock.instant()));
    }

    /**
     * Publishes again what may have been published.
     *
     * @throws InvalidInputException when the pointer has no master identifier, by which the Spine refuses a second one
     */
    public Published publishAgain(PendingChange change) {
        if (!(change instanceof PendingPublication pending)
                || pending.pointer() == null
                || pending.pointer().masterIdentifier() == null) {
            throw new InvalidInputException(
                    "lost change", "must be the publication of a pointer with a master identifier");
        }
        try {
            return repeated(pending);
        } catch (DuplicateException
                | InvalidInputException
                | CallerRefusedException
                | NotAccreditedException
                | NotReadyException told) {
            throw told;
        } catch (OutcomeUnknownException lostAgain) {
            throw new OutcomeUnknownException(lostAgain, pending);
        } catch (SpineException unanswered) {
            throw unknown(new OutcomeUnknownException(REPETITION, unanswered.error(), null), pending, unanswered);
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
        } catch (DuplicateException another) {
            throw another;
        } catch (SpineException unanswered) {
            throw unknown(lost, pending, unanswered);
        }
    }

    /** Whatever a repetition met, it says nothing about the first request. */
    private static OutcomeUnknownException unknown(
            OutcomeUnknownException lost, PendingPublication pending, SpineException unanswered) {
        OutcomeUnknownException unknown = new OutcomeUnknownException(lost, pending);
        unknown.addSuppressed(unanswered);
        return unknown;
    }

    /**
     * Sends a publication that may have been carried out: then the Spine refuses it, as a second pointer with the same master identifier or
     * since the one to be replaced is not current any more.
     */
    private Published repeated(PendingPublication pending) {
        try {
            return send(pending);
        } catch (DuplicateException | NotCurrentException refused) {
            return check.after(pending, refused);
        }
    }

    private Published send(PendingPublication pending) {
        return pending.kind() == Kind.SUPERSEDE
                ? store.supersede(pending.patient(), pending.concerned(), pending.pointer())
                : store.create(pending.patient(), pending.pointer());
    }

    /** Marks a pointer as entered in error. */
    public void markEnteredInError(NhsNumber patient, PointerKey pointer) {
        change(Kind.MARK_ENTERED_IN_ERROR, patient, pointer, () -> store.markEnteredInError(patient, pointer));
    }

    /** Deletes a pointer. */
    public void delete(NhsNumber patient, PointerKey pointer) {
        change(Kind.DELETE, patient, pointer, () -> store.delete(patient, pointer));
    }

    private void change(Kind kind, NhsNumber patient, PointerKey pointer, Runnable request) {
        PendingPublication pending = new PendingPublication(kind, patient, null, pointer, clock.instant());
        try {
            request.run();
        } catch (OutcomeUnknownException lost) {
            throw new OutcomeUnknownException(lost, pending);
        }
    }
}
