package io.spinebridge.web.adjustments;

import io.spinebridge.api.adjustments.Adjustment;
import io.spinebridge.api.adjustments.AdjustmentRecord;
import io.spinebridge.api.adjustments.ConditionKind;
import io.spinebridge.api.adjustments.Consent;
import io.spinebridge.api.adjustments.EntryStatus;
import io.spinebridge.api.adjustments.HealthCondition;
import java.util.List;

/** What an editor can do with each entry of a record. For one record. */
final class EntryActions {

    private static final String CORRECT = "Correct";
    private static final String REMOVE = "Remove";

    private final AdjustmentRecord record;

    EntryActions(AdjustmentRecord record) {
        this.record = record;
    }

    List<ActionView> of(Consent consent) {
        String key = RecordEntry.keyOf(record, Task.WITHDRAW_CONSENT, consent);
        return consent.status() != EntryStatus.NOT_IN_FORCE
                ? List.of(ActionView.of(Task.WITHDRAW_CONSENT, key, "Withdraw consent", ""))
                : List.of();
    }

    List<ActionView> of(Adjustment adjustment, String named) {
        String key = RecordEntry.keyOf(record, Task.CORRECT_ADJUSTMENT, adjustment);
        return adjustment.status() != EntryStatus.NOT_IN_FORCE
                ? correctOrRemove(Task.CORRECT_ADJUSTMENT, Task.REMOVE_ADJUSTMENT, key, named)
                : List.of();
    }

    List<ActionView> of(ConditionKind list, HealthCondition condition, String named) {
        if (list == ConditionKind.UNDERLYING_CONDITION) {
            return correctOrRemove(
                    Task.CORRECT_UNDERLYING_CONDITION,
                    Task.REMOVE_UNDERLYING_CONDITION,
                    RecordEntry.keyOf(record, Task.REMOVE_UNDERLYING_CONDITION, condition),
                    named);
        }
        if (list == ConditionKind.IMPAIRMENT && !condition.isThreshold()) {
            return correctOrRemove(
                    Task.CORRECT_IMPAIRMENT,
                    Task.REMOVE_IMPAIRMENT,
                    RecordEntry.keyOf(record, Task.REMOVE_IMPAIRMENT, condition),
                    named);
        }
        return record.impairments().entries().stream()
                .filter(entry ->
                        entry.id().equals(condition.id()) && entry.what().equals(condition.what()))
                .findFirst()
                .map(entry -> List.of(ActionView.of(
                        Task.REMOVE_THRESHOLD, RecordEntry.keyOf(record, Task.REMOVE_THRESHOLD, entry), REMOVE, named)))
                .orElse(List.of());
    }

    private static List<ActionView> correctOrRemove(Task correct, Task remove, String key, String named) {
        return List.of(ActionView.of(correct, key, CORRECT, named), ActionView.of(remove, key, REMOVE, named));
    }
}
