package io.spinebridge.api.adjustments;

import io.spinebridge.api.NotUnderstood;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;

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

    /**
     * Whether everything that the Spine answered stands in these values. Where it is false, a page must say so first: something that belongs here
     * could not be read, and stands in what was not understood.
     */
    public boolean complete() {
        return Stream.concat(notUnderstood.stream(), entries.stream().flatMap(entry -> entry.notUnderstood().stream()))
                .noneMatch(NotUnderstood::missing);
    }

    @Override
    public String toString() {
        return "Adjustments[" + entries.size() + " entries]";
    }
}
