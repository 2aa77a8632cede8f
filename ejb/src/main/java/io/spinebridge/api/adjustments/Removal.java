package io.spinebridge.api.adjustments;

import io.spinebridge.api.CodedText;
import java.io.Serializable;

/**
 * Why an entry was removed.
 *
 * @param reason the reason, as recorded
 * @param comment the supporting comment; empty when the record has none
 */
public record Removal(CodedText reason, String comment) implements Serializable {

    public Removal {
        comment = comment == null ? "" : comment;
    }

    @Override
    public String toString() {
        return "Removal[withheld]";
    }
}
