package io.spinebridge.api.adjustments;

import io.spinebridge.api.NotUnderstood;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

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

    @Override
    public String toString() {
        return "Conditions[" + kind + ", " + entries.size() + " entries]";
    }
}
