package io.spinebridge.api.adjustments;

import io.spinebridge.api.NotUnderstood;
import java.io.Serializable;
import java.util.List;

/**
 * The active adjustments of a patient.
 *
 * @param entries in the Spine's order
 * @param notUnderstood what came along and could not be read as an adjustment
 */
public record Adjustments(List<Adjustment> entries, List<NotUnderstood> notUnderstood) implements Serializable {

    public Adjustments {
        entries = List.copyOf(entries);
        notUnderstood = List.copyOf(notUnderstood);
    }

    /** A patient without any. */
    public static Adjustments none() {
        return new Adjustments(List.of(), List.of());
    }

    @Override
    public String toString() {
        return "Adjustments[" + entries.size() + " entries]";
    }
}
