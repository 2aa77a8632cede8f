package io.spinebridge.pointers;

import io.spinebridge.api.DuplicateException;
import io.spinebridge.api.OutcomeUnknownException;
import io.spinebridge.api.SpineError;
import io.spinebridge.api.SpineException;
import io.spinebridge.api.pointers.PendingPublication;
import io.spinebridge.api.pointers.Pointer;
import io.spinebridge.api.pointers.PointerFilter;
import io.spinebridge.api.pointers.Published;
import java.util.List;

/**
 * Looks whether a pointer is there whose publication was repeated and refused. The Spine refuses a master identifier that the patient has or
 * had, whatever became of that pointer, so that the refusal alone says nothing. Thread safe.
 */
final class PublicationCheck {

    private final PointersSource source;

    /** Looks there, as whoever calls: a system at work unattended may not. */
    PublicationCheck(PointersSource source) {
        this.source = source;
    }

    /**
     * Searches for the pointer. No more of the patient's pointers is asked for than those of its custodian and type; the content of none of
     * them is told.
     *
     * @param refused how the repetition ended
     * @throws DuplicateException when the pointer is not there
     * @throws OutcomeUnknownException when that cannot be told
     */
    Published after(PendingPublication pending, SpineException refused) {
        FoundPointers found = search(pending, refused.error());
        List<Pointer> sameIdentifier = found.pointers().stream()
                .filter(pointer ->
                        pointer.knownMasterIdentifier().equals(pending.pointer().knownMasterIdentifier()))
                .toList();
        for (Pointer stored : sameIdentifier) {
            if (PublicationEvidence.of(stored, pending) == PublicationEvidence.SAME) {
                return new Published(stored.id(), true, "");
            }
        }
        boolean complete = found.ofOthers() == 0
                && found.notUnderstood().isEmpty()
                && found.unplaced().isEmpty()
                && found.pointers().stream()
                        .allMatch(pointer -> PublicationEvidence.of(pointer, pending) == PublicationEvidence.OTHER);
        if (complete && refused instanceof DuplicateException) {
            throw new DuplicateException(
                    "The patient has or had a pointer with this master identifier, and the one to be published is not"
                            + " among the current ones that the Spine shows",
                    refused.error());
        }
        throw new OutcomeUnknownException(
                "the repetition was refused, and what is stored does not tell why", refused.error(), null);
    }

    private FoundPointers search(PendingPublication pending, SpineError refusal) {
        PointerFilter ours = new PointerFilter(
                pending.pointer().custodian(), pending.pointer().type());
        try {
            return source.search(pending.patient(), ours)
                    .orElseThrow(() -> new OutcomeUnknownException(
                            "the repetition was refused, and the patient is not known to the search", refusal, null));
        } catch (OutcomeUnknownException contradiction) {
            throw contradiction;
        } catch (SpineException unseen) {
            throw new OutcomeUnknownException(
                    "the repetition was refused, and the patient's pointers could not be searched", refusal, unseen);
        }
    }
}
