package io.spinebridge.web.adjustments;

import io.spinebridge.api.adjustments.ConditionKind;
import io.spinebridge.api.adjustments.HealthCondition;
import io.spinebridge.api.adjustments.ImpairmentType;
import io.spinebridge.web.page.CodedView;
import io.spinebridge.web.page.NotUnderstoodNumbering;
import java.util.List;
import java.util.Optional;

/** Words a condition. For one record and one thread. */
final class ConditionPresenter {

    private final NotUnderstoodNumbering notUnderstood;
    private final EntryActions actions;

    ConditionPresenter(NotUnderstoodNumbering notUnderstood, EntryActions actions) {
        this.notUnderstood = notUnderstood;
        this.actions = actions;
    }

    /**
     * The condition in words.
     *
     * @param part the part of the page that it stands in
     * @param kind the list that it stands in
     */
    EntryView present(String part, ConditionKind kind, HealthCondition condition) {
        CodedView recorded = CodedView.of(condition.what());
        Optional<String> official = condition.impairmentType().map(ImpairmentType::display);
        String main = official.orElse(recorded.main().isEmpty() ? EntryView.NO_DESCRIPTION : recorded.main());
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
}
