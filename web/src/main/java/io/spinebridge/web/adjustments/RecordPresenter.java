package io.spinebridge.web.adjustments;

import io.spinebridge.api.adjustments.Adjustment;
import io.spinebridge.api.adjustments.AdjustmentCategory;
import io.spinebridge.api.adjustments.AdjustmentRecord;
import io.spinebridge.api.adjustments.ConditionKind;
import io.spinebridge.api.adjustments.Conditions;
import io.spinebridge.api.adjustments.Consent;
import io.spinebridge.api.adjustments.HealthCondition;
import io.spinebridge.web.page.NotUnderstoodNumbering;
import io.spinebridge.web.page.NotUnderstoodView;
import io.spinebridge.web.page.WrittenTime;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Words a record for the page. One object for one record, for one thread. */
public final class RecordPresenter {

    private final NotUnderstoodNumbering notUnderstood = new NotUnderstoodNumbering();

    private final AdjustmentRecord record;
    private final AdjustmentPresenter adjustments;
    private final ConditionPresenter conditions;
    private final ConsentPresenter consents;

    private RecordPresenter(AdjustmentRecord record) {
        EntryActions actions = new EntryActions(record);
        this.record = record;
        this.adjustments = new AdjustmentPresenter(notUnderstood, actions);
        this.conditions = new ConditionPresenter(notUnderstood, actions);
        this.consents = new ConsentPresenter(notUnderstood, actions);
    }

    /** The whole record. */
    public static RecordView present(AdjustmentRecord record, Instant readAt) {
        return new RecordPresenter(record).view(readAt);
    }

    /** One entry alone; what was not understood in it is announced and to be read with the record. */
    public static EntryView entry(AdjustmentRecord record, Task task, Serializable entry) {
        return new RecordPresenter(record).entry(task, entry).alone();
    }

    private EntryView entry(Task task, Serializable entry) {
        if (entry instanceof Adjustment adjustment) {
            return adjustments.present(adjustment, adjustment.knownCategory());
        }
        if (entry instanceof HealthCondition condition) {
            boolean underlying = task.subject() == TaskSubject.UNDERLYING_CONDITION;
            return conditions.present(
                    "", underlying ? ConditionKind.UNDERLYING_CONDITION : ConditionKind.IMPAIRMENT, condition);
        }
        return consents.present((Consent) entry).asEntry();
    }

    /** The order is that of the page: what was not understood is numbered in it. */
    private RecordView view(Instant readAt) {
        notUnderstood.number("Whole record", record.notUnderstood());
        List<CategoryView> categories = record.adjustmentsByCategory().entrySet().stream()
                .map(group -> category(group.getKey(), group.getValue()))
                .toList();
        List<NotUnderstoodView> besideAdjustments =
                notUnderstood.number("Adjustments", record.adjustments().notUnderstood());
        ConditionsView impairments = list("Impairments", ConditionKind.IMPAIRMENT, record.impairments());
        ConditionsView underlying =
                list("Underlying conditions", ConditionKind.UNDERLYING_CONDITION, record.underlyingConditions());
        ConditionsView threshold = list("Equality Act 2010 threshold", ConditionKind.THRESHOLD, record.threshold());
        List<ConsentView> consentViews =
                record.consents().stream().map(consents::present).toList();
        return new RecordView(
                record.patient().grouped(),
                WrittenTime.of(readAt),
                record.exists(),
                consentViews,
                categories,
                besideAdjustments,
                impairments,
                underlying,
                threshold,
                record.thresholdMet(),
                notUnderstood.all());
    }

    private CategoryView category(Optional<AdjustmentCategory> category, List<Adjustment> entries) {
        return new CategoryView(
                category.map(AdjustmentCategory::display).orElse("Other category"),
                category.isPresent(),
                entries.stream()
                        .map(adjustment -> adjustments.present(adjustment, category))
                        .toList());
    }

    private ConditionsView list(String part, ConditionKind kind, Conditions list) {
        return new ConditionsView(
                list.entries().stream()
                        .map(entry -> conditions.present(part, kind, entry))
                        .toList(),
                notUnderstood.number(part, list.notUnderstood()));
    }
}
