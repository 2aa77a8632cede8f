package io.spinebridge.api.adjustments;

import io.spinebridge.api.NotUnderstood;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One of a patient's lists of conditions, as far as its entries are in force.
 *
 * @param kind which list
 * @param version which version of which list this is; null when the patient has none
 * @param entries in the record's order; entries marked as removed are left out
 * @param notUnderstood what else the list holds
 */
public record Conditions(
        ConditionKind kind, Version version, List<HealthCondition> entries, List<NotUnderstood> notUnderstood)
        implements Serializable {

    public Conditions {
        entries = List.copyOf(entries);
        notUnderstood = List.copyOf(notUnderstood);
    }

    /** A patient without such a list. */
    public static Conditions none(ConditionKind kind) {
        return new Conditions(kind, null, List.of(), List.of());
    }

    /** The list's version, empty when the patient has no such list. */
    public Optional<Version> knownVersion() {
        return Optional.ofNullable(version);
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
        return "Conditions[" + kind + ", " + entries.size() + " entries]";
    }
}
