package io.spinebridge.web.adjustments.editing;

import io.spinebridge.api.adjustments.AdjustmentRecord;
import io.spinebridge.web.adjustments.EntryView;
import io.spinebridge.web.adjustments.RecordEntry;
import io.spinebridge.web.adjustments.RecordPresenter;
import io.spinebridge.web.adjustments.Task;
import java.io.Serializable;
import java.util.List;

/** What the record says about the matter of a change. Stateless. */
final class RecordedEntries {

    private RecordedEntries() {}

    /**
     * The entry that a task is about; without one, nothing, or all of its kind.
     *
     * @param changed whether the record may differ from what the editor saw
     */
    static List<EntryView> about(AdjustmentRecord record, Task task, String entry, boolean changed) {
        if (task.hasEntry()) {
            return RecordEntry.find(record, task, entry)
                    .map(found -> List.of(RecordPresenter.entry(record, task, found)))
                    .orElse(List.of());
        }
        if (!changed) {
            return List.of();
        }
        List<? extends Serializable> all = switch (task.subject()) {
            case CONSENT, RECORD -> record.consents();
            case ADJUSTMENT -> record.adjustments().entries();
            case IMPAIRMENT, THRESHOLD -> record.impairments().entries();
            case UNDERLYING_CONDITION -> record.underlyingConditions().entries();
        };
        return all.stream()
                .map(each -> RecordPresenter.entry(record, task, each))
                .toList();
    }
}
