package io.spinebridge.pointers;

import io.spinebridge.api.pointers.NewContent;
import io.spinebridge.api.pointers.NewPointer;
import io.spinebridge.api.pointers.PendingPublication;
import io.spinebridge.api.pointers.PendingPublication.Kind;
import io.spinebridge.api.pointers.Pointer;
import io.spinebridge.api.pointers.PointerContent;
import io.spinebridge.api.pointers.PointerId;
import io.spinebridge.api.pointers.PointerKey;
import io.spinebridge.api.pointers.PointerStatus;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether a stored pointer is the one that was to be published. */
enum PublicationEvidence {
    /** It leads to the same records, says the same of them, and is current. */
    SAME,
    /** It is another one. */
    OTHER,
    /** It may be: what would tell them apart is missing or cannot be read. */
    UNCLEAR;

    /**
     * Compares what decides where a pointer leads and whose it is. Dates and displays are left out, since the Spine may write them in
     * another way.
     */
    static PublicationEvidence of(Pointer stored, PendingPublication pending) {
        NewPointer wanted = pending.pointer();
        return ifThere(stored, stored.knownMasterIdentifier(), wanted.masterIdentifier())
                .and(compared(stored.knownStatus(), PointerStatus.CURRENT))
                .and(compared(stored.knownType(), wanted.type()))
                .and(compared(stored.knownAuthor(), wanted.author()))
                .and(compared(stored.knownCustodian(), wanted.custodian()))
                .and(compared(urls(stored), urls(wanted)))
                .and(pending.kind() == Kind.SUPERSEDE ? replaced(stored, pending.concerned()) : SAME);
    }

    private static <T> PublicationEvidence compared(Optional<? extends T> stored, T wanted) {
        return stored.map(told -> told.equals(wanted) ? SAME : OTHER).orElse(UNCLEAR);
    }

    private PublicationEvidence and(PublicationEvidence other) {
        return this == OTHER || other == OTHER ? OTHER : this == SAME ? other : this;
    }

    private static Optional<Set<String>> urls(Pointer stored) {
        Set<String> urls = stored.contents().stream().map(PointerContent::url).collect(Collectors.toSet());
        return urls.isEmpty() || urls.contains("") ? Optional.empty() : Optional.of(urls);
    }

    private static Set<String> urls(NewPointer wanted) {
        return wanted.contents().stream().map(NewContent::url).collect(Collectors.toSet());
    }

    /** What a pointer need not have is absent for sure only where all of the pointer was understood. */
    private static <T> PublicationEvidence ifThere(Pointer stored, Optional<? extends T> told, T wanted) {
        return told.isEmpty() && stored.notUnderstood().isEmpty() ? OTHER : compared(told, wanted);
    }

    private static PublicationEvidence replaced(Pointer stored, PointerKey wanted) {
        return stored.knownReplaced()
                .map(replaced -> compared(
                        wanted instanceof PointerId ? replaced.knownId() : replaced.knownMasterIdentifier(), wanted))
                .orElseGet(() -> ifThere(stored, Optional.empty(), wanted));
    }
}
