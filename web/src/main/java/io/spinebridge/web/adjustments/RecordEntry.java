package io.spinebridge.web.adjustments;

import io.spinebridge.api.adjustments.Adjustment;
import io.spinebridge.api.adjustments.AdjustmentRecord;
import io.spinebridge.api.adjustments.Consent;
import io.spinebridge.api.adjustments.HealthCondition;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Finds entries of a record by the key that a page carries: their position, which says nothing about the patient. Stateless. */
public final class RecordEntry {

    private RecordEntry() {}

    /** The entry that a task is about. */
    public static Optional<Serializable> find(AdjustmentRecord record, Task task, String key) {
        List<? extends Serializable> entries = entries(record, task);
        return IntStream.range(0, entries.size())
                .filter(position -> Integer.toString(position).equals(key))
                .<Serializable>mapToObj(entries::get)
                .findFirst();
    }

    /** The key of the same entry, in whatever version, in a record that was read later. */
    public static Optional<String> keyOfSame(AdjustmentRecord now, Task task, Serializable before) {
        return key(entries(now, task), entry -> Objects.equals(id(entry), id(before)));
    }

    /** The key of this very entry in its record; empty when it stands elsewhere. */
    static String keyOf(AdjustmentRecord record, Task task, Serializable entry) {
        return key(entries(record, task), each -> each == entry).orElse("");
    }

    private static Optional<String> key(List<? extends Serializable> entries, Predicate<Serializable> wanted) {
        return IntStream.range(0, entries.size())
                .filter(i -> wanted.test(entries.get(i)))
                .mapToObj(Integer::toString)
                .findFirst();
    }

    /** The threshold stands among the impairments: that list is the one that can be changed. */
    private static List<? extends Serializable> entries(AdjustmentRecord record, Task task) {
        return switch (task.subject()) {
            case CONSENT -> record.consents();
            case ADJUSTMENT -> record.adjustments().entries();
            case IMPAIRMENT, THRESHOLD -> record.impairments().entries();
            case UNDERLYING_CONDITION -> record.underlyingConditions().entries();
            case RECORD -> List.of();
        };
    }

    private static String id(Serializable entry) {
        if (entry instanceof Adjustment adjustment) {
            return adjustment.version().id();
        }
        if (entry instanceof HealthCondition condition) {
            return condition.id();
        }
        return entry instanceof Consent consent ? consent.version().id() : null;
    }
}
