package io.spinebridge.web.adjustments;

import io.spinebridge.web.page.NotUnderstoodView;
import java.util.List;

/**
 * A consent. Texts are empty where the record says nothing.
 *
 * @param givenBy who consented
 * @param recordedAs how the record itself words it, where {@code givenBy} is the official text of a known code
 * @param codes codes of {@code givenBy}, each with its code system, where they are not the known ones
 * @param state what is unusual about its state
 * @param lastUpdated when this version was stored
 * @param bestInterest summary of a best-interest decision to create the record
 * @param bestInterestRemoval summary of a best-interest decision to remove it
 * @param provenance who recorded it, when and for whom, one sentence each
 * @param notUnderstood what else it holds
 * @param actions what an editor can do with it
 */
public record ConsentView(
        String givenBy,
        String recordedAs,
        List<String> codes,
        List<String> state,
        String lastUpdated,
        NoteView bestInterest,
        NoteView bestInterestRemoval,
        List<String> provenance,
        List<NotUnderstoodView> notUnderstood,
        List<ActionView> actions) {

    /** The same in the form of an entry. */
    EntryView asEntry() {
        return new EntryView(
                "Consent given by: " + givenBy,
                "",
                recordedAs,
                codes,
                bestInterest,
                state,
                provenance,
                notUnderstood,
                actions);
    }

    @Override
    public String toString() {
        return "ConsentView[withheld]";
    }
}
