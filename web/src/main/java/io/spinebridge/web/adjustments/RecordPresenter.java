package io.spinebridge.web.adjustments;

import io.spinebridge.api.CodedText;
import io.spinebridge.api.adjustments.Adjustment;
import io.spinebridge.api.adjustments.AdjustmentCategory;
import io.spinebridge.api.adjustments.AdjustmentRecord;
import io.spinebridge.api.adjustments.ConditionKind;
import io.spinebridge.api.adjustments.Conditions;
import io.spinebridge.api.adjustments.Consent;
import io.spinebridge.api.adjustments.HealthCondition;
import io.spinebridge.api.adjustments.ImpairmentType;
import io.spinebridge.api.adjustments.ProxyRole;
import io.spinebridge.api.adjustments.Removal;
import io.spinebridge.web.page.CodedView;
import io.spinebridge.web.page.NotUnderstoodNumbering;
import io.spinebridge.web.page.NotUnderstoodView;
import io.spinebridge.web.page.WrittenTime;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Words a record for the page. One object for one record, for one thread. */
public final class RecordPresenter {

    private static final String NO_DESCRIPTION = "No description recorded";

    private final NotUnderstoodNumbering notUnderstood = new NotUnderstoodNumbering();

    private final AdjustmentRecord record;
    private final EntryActions actions;

    private RecordPresenter(AdjustmentRecord record) {
        this.record = record;
        this.actions = new EntryActions(record);
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
            return adjustment(adjustment, adjustment.knownCategory());
        }
        if (entry instanceof HealthCondition condition) {
            boolean underlying = task.subject() == Task.Subject.UNDERLYING_CONDITION;
            return condition("", underlying ? ConditionKind.UNDERLYING_CONDITION : ConditionKind.IMPAIRMENT, condition);
        }
        return consent((Consent) entry).asEntry();
    }

    private RecordView view(Instant readAt) {
        notUnderstood.number("Whole record", record.notUnderstood());
        List<CategoryView> categories = record.adjustmentsByCategory().entrySet().stream()
                .map(group -> category(group.getKey(), group.getValue()))
                .toList();
        List<NotUnderstoodView> besideAdjustments =
                notUnderstood.number("Adjustments", record.adjustments().notUnderstood());
        ConditionsView impairments = conditions("Impairments", ConditionKind.IMPAIRMENT, record.impairments());
        ConditionsView underlying =
                conditions("Underlying conditions", ConditionKind.UNDERLYING_CONDITION, record.underlyingConditions());
        ConditionsView threshold =
                conditions("Equality Act 2010 threshold", ConditionKind.THRESHOLD, record.threshold());
        List<ConsentView> consents =
                record.consents().stream().map(this::consent).toList();
        return new RecordView(
                record.patient().grouped(),
                WrittenTime.of(readAt),
                record.exists(),
                consents,
                categories,
                besideAdjustments,
                impairments,
                underlying,
                threshold,
                record.thresholdMet(),
                notUnderstood.all());
    }

    private CategoryView category(Optional<AdjustmentCategory> category, List<Adjustment> adjustments) {
        return new CategoryView(
                category.map(AdjustmentCategory::display).orElse("Other category"),
                category.isPresent(),
                adjustments.stream()
                        .map(adjustment -> adjustment(adjustment, category))
                        .toList());
    }

    private EntryView adjustment(Adjustment adjustment, Optional<AdjustmentCategory> category) {
        CodedView what = CodedView.of(adjustment.what());
        String main = what.main().isEmpty() ? NO_DESCRIPTION : what.main();
        return new EntryView(
                main,
                what.freeText(),
                categoryAsRecorded(adjustment.category(), category),
                what.codes(),
                NoteView.of(adjustment.notes()),
                state(adjustment.active(), adjustment.removal()),
                ProvenanceSentence.of(adjustment.provenance()),
                notUnderstood.number("Adjustment: " + main, adjustment.notUnderstood()),
                actions.of(adjustment, main));
    }

    /** Categories have a standard wording, so that the recorded one is worth showing only where it differs. */
    private static String categoryAsRecorded(CodedText recorded, Optional<AdjustmentCategory> known) {
        CodedView view = CodedView.of(recorded);
        if (known.isPresent()) {
            String line = view.inOneLine("");
            return CodedView.saysMore(recorded, line, known.get().display()) ? "Category as recorded: " + line : "";
        }
        if (recorded.isEmpty()) {
            return "Category: none recorded";
        }
        return "Category as recorded: " + view.inOneLine("")
                + (view.codes().isEmpty() ? "" : ", code " + String.join(", ", view.codes()));
    }

    private ConditionsView conditions(String part, ConditionKind kind, Conditions list) {
        return new ConditionsView(
                list.entries().stream()
                        .map(entry -> condition(part, kind, entry))
                        .toList(),
                notUnderstood.number(part, list.notUnderstood()));
    }

    private EntryView condition(String part, ConditionKind kind, HealthCondition condition) {
        CodedView recorded = CodedView.of(condition.what());
        Optional<String> official = condition.impairmentType().map(ImpairmentType::display);
        String main = official.orElse(recorded.main().isEmpty() ? NO_DESCRIPTION : recorded.main());
        return new EntryView(
                main,
                recorded.freeText(),
                official.filter(text -> CodedView.saysMore(condition.what(), recorded.main(), text))
                        .map(text -> "As recorded: " + recorded.main())
                        .orElse(""),
                recorded.codesBeside(official),
                new NoteView(condition.knownNote().orElse(""), ""),
                List.of(),
                ProvenanceSentence.of(condition.provenance()),
                notUnderstood.number(part + ": " + main, condition.notUnderstood()),
                actions.of(kind, condition, main));
    }

    private ConsentView consent(Consent consent) {
        CodedView recorded = CodedView.of(consent.givenBy());
        Optional<String> official = consent.proxyRole().map(ProxyRole::display);
        String recordedLine = recorded.inOneLine("");
        return new ConsentView(
                official.orElse(recorded.inOneLine("Not recorded")),
                official.filter(text -> CodedView.saysMore(consent.givenBy(), recordedLine, text))
                        .map(text -> "As recorded: " + recordedLine)
                        .orElse(""),
                recorded.codesBeside(official),
                state(consent.active(), consent.removal()),
                consent.lastUpdated() == null ? "" : WrittenTime.of(consent.lastUpdated()),
                NoteView.of(consent.bestInterest()),
                NoteView.of(consent.bestInterestRemoval()),
                ProvenanceSentence.of(consent.provenance()),
                notUnderstood.number("Consent", consent.notUnderstood()),
                actions.of(consent));
    }

    private static List<String> state(boolean active, Removal removal) {
        List<String> state = new ArrayList<>();
        if (!active) {
            state.add("Not in force");
        }
        if (removal != null) {
            state.add("Reason for removal: " + CodedView.of(removal.reason()).inOneLine("not recorded"));
            if (!removal.comment().isBlank()) {
                state.add("Comment: " + removal.comment());
            }
        }
        return state;
    }
}
