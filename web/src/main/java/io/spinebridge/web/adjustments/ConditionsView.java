package io.spinebridge.web.adjustments;

import io.spinebridge.web.page.NotUnderstoodView;
import java.util.List;

/**
 * One of the lists of conditions.
 *
 * @param entries the conditions, in the record's order
 * @param notUnderstood what else the list itself holds
 */
public record ConditionsView(List<EntryView> entries, List<NotUnderstoodView> notUnderstood) {

    @Override
    public String toString() {
        return "ConditionsView[" + entries.size() + " entries]";
    }
}
