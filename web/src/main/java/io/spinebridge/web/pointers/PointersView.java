package io.spinebridge.web.pointers;

import io.spinebridge.web.page.NotUnderstoodView;
import java.util.List;

/**
 * What a search found as the page shows it: every text finished.
 *
 * @param nhsNumber in groups, as people read it
 * @param readAt when it was read
 * @param patientKnown whether another search for this patient makes sense
 * @param narrowing what the search was narrowed down to; empty when it was not
 * @param outcome what it came to
 * @param withheld how many pointers the user may not see; empty when none are withheld
 * @param pointers the pointers
 * @param notUnderstood everything that was not understood, numbered
 */
public record PointersView(
        String nhsNumber,
        String readAt,
        boolean patientKnown,
        String narrowing,
        SearchOutcome outcome,
        String withheld,
        List<PointerView> pointers,
        List<NotUnderstoodView> notUnderstood) {

    @Override
    public String toString() {
        return "PointersView[withheld]";
    }
}
