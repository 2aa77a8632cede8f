package io.spinebridge.api.pointers;

import java.io.Serializable;
import java.util.Optional;

/**
 * Another pointer that a pointer refers to: the one it replaced.
 *
 * @param relation {@code replaces}, or what else the pointer says
 * @param id its id; null when it is named by its master identifier alone, or cannot be told
 * @param masterIdentifier its master identifier; null when it is named by its id alone
 */
public record RelatedPointer(String relation, PointerId id, MasterIdentifier masterIdentifier) implements Serializable {

    public RelatedPointer {
        relation = relation == null ? "" : relation;
    }

    /** Its id, if known. */
    public Optional<PointerId> knownId() {
        return Optional.ofNullable(id);
    }

    /** Its master identifier, if known. */
    public Optional<MasterIdentifier> knownMasterIdentifier() {
        return Optional.ofNullable(masterIdentifier);
    }

    @Override
    public String toString() {
        return "RelatedPointer[withheld]";
    }
}
