package io.spinebridge.web.adjustments;

import io.spinebridge.api.adjustments.Consent;
import io.spinebridge.api.adjustments.ProxyRole;
import io.spinebridge.web.page.CodedView;
import io.spinebridge.web.page.NotUnderstoodNumbering;
import io.spinebridge.web.page.WrittenTime;
import java.util.Optional;

/** Words a consent. For one record and one thread. */
final class ConsentPresenter {

    private final NotUnderstoodNumbering notUnderstood;
    private final EntryActions actions;

    ConsentPresenter(NotUnderstoodNumbering notUnderstood, EntryActions actions) {
        this.notUnderstood = notUnderstood;
        this.actions = actions;
    }

    ConsentView present(Consent consent) {
        CodedView recorded = CodedView.of(consent.givenBy());
        Optional<String> official = consent.proxyRole().map(ProxyRole::display);
        String recordedLine = recorded.inOneLine("");
        return new ConsentView(
                official.orElse(recorded.inOneLine("Not recorded")),
                official.filter(text -> CodedView.saysMore(consent.givenBy(), recordedLine, text))
                        .map(text -> "As recorded: " + recordedLine)
                        .orElse(""),
                recorded.codesBeside(official),
                EntryState.of(consent.status(), consent.removal()),
                consent.lastUpdated() == null ? "" : WrittenTime.of(consent.lastUpdated()),
                NoteView.of(consent.bestInterest()),
                NoteView.of(consent.bestInterestRemoval()),
                ProvenanceSentence.of(consent.provenance()),
                notUnderstood.number("Consent", consent.notUnderstood()),
                actions.of(consent));
    }
}
