package io.spinebridge.api.adjustments;

import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.NotUnderstood;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A patient's whole reasonable adjustments record.
 *
 * @param patient whose
 * @param consents the active consent, in a one-element list; empty when the patient has no record; more than one only where
 *     the Spine itself holds more, which {@link #notUnderstood()} then says
 * @param adjustments what has to be done differently
 * @param impairments the patient's impairments
 * @param underlyingConditions diagnoses behind them
 * @param threshold whether the threshold of the Equality Act 2010 is recorded as met
 * @param notUnderstood what concerns the record as a whole and could not be read
 */
public record AdjustmentRecord(
        NhsNumber patient,
        List<Consent> consents,
        Adjustments adjustments,
        Conditions impairments,
        Conditions underlyingConditions,
        Conditions threshold,
        List<NotUnderstood> notUnderstood)
        implements Serializable {

    public AdjustmentRecord {
        consents = List.copyOf(consents);
        notUnderstood = List.copyOf(notUnderstood);
    }

    /** A patient without a record. */
    public static AdjustmentRecord none(NhsNumber patient, List<NotUnderstood> notUnderstood) {
        return new AdjustmentRecord(
                patient,
                List.of(),
                Adjustments.none(),
                Conditions.none(ConditionKind.IMPAIRMENT),
                Conditions.none(ConditionKind.UNDERLYING_CONDITION),
                Conditions.none(ConditionKind.THRESHOLD),
                notUnderstood);
    }

    /** Whether the patient has a record, that is, an active consent. */
    public boolean exists() {
        return !consents.isEmpty();
    }

    /** The active consent. */
    public Optional<Consent> consent() {
        return consents.stream().findFirst();
    }

    /** Whether the record states that the threshold of the Equality Act 2010 is met. */
    public boolean thresholdMet() {
        return threshold.entries().stream().anyMatch(HealthCondition::isThreshold);
    }

    /**
     * The adjustments by category, categories in the order of their codes. Adjustments whose category is not known come last,
     * under an empty key: they must be shown too.
     */
    public Map<Optional<AdjustmentCategory>, List<Adjustment>> adjustmentsByCategory() {
        Map<Optional<AdjustmentCategory>, List<Adjustment>> byCategory = new LinkedHashMap<>();
        for (AdjustmentCategory category : AdjustmentCategory.values()) {
            byCategory.put(Optional.of(category), new ArrayList<>());
        }
        byCategory.put(Optional.empty(), new ArrayList<>());
        adjustments
                .entries()
                .forEach(entry -> byCategory.get(entry.knownCategory()).add(entry));
        byCategory.values().removeIf(List::isEmpty);
        byCategory.replaceAll((category, entries) -> List.copyOf(entries));
        return Collections.unmodifiableMap(byCategory);
    }

    /** Everything in the record that could not be read, from all its parts. */
    public List<NotUnderstood> everythingNotUnderstood() {
        List<NotUnderstood> all = new ArrayList<>(notUnderstood);
        consents.forEach(consent -> all.addAll(consent.notUnderstood()));
        all.addAll(adjustments.notUnderstood());
        adjustments.entries().forEach(entry -> all.addAll(entry.notUnderstood()));
        for (Conditions list : List.of(impairments, underlyingConditions, threshold)) {
            all.addAll(list.notUnderstood());
            list.entries().forEach(entry -> all.addAll(entry.notUnderstood()));
        }
        return List.copyOf(all);
    }

    /**
     * Whether everything that the Spine answered stands in these values. Where it is false, a page must say so first: something that belongs here
     * could not be read, and stands in what was not understood.
     */
    public boolean complete() {
        return everythingNotUnderstood().stream().noneMatch(NotUnderstood::missing);
    }

    @Override
    public String toString() {
        return "AdjustmentRecord[" + (exists() ? "exists" : "none") + "]";
    }
}
