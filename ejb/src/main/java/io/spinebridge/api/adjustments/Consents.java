package io.spinebridge.api.adjustments;

import io.spinebridge.api.NotUnderstood;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A patient's active consent, read alone.
 *
 * @param entries the active consent; empty when the patient has none; more than one only where the Spine itself holds more, which
 *     {@code notUnderstood} then says
 * @param notUnderstood what came along and could not be read as a consent
 */
public record Consents(List<Consent> entries, List<NotUnderstood> notUnderstood) implements Serializable {

    public Consents {
        entries = List.copyOf(entries);
        notUnderstood = List.copyOf(notUnderstood);
    }

    /** Whether the patient has an active consent, and thus a record. */
    public boolean exists() {
        return !entries.isEmpty();
    }

    /** The active consent. */
    public Optional<Consent> active() {
        return entries.stream().findFirst();
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
        return "Consents[" + entries.size() + " entries]";
    }
}
