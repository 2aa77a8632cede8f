package io.spinebridge.web.adjustments;

import java.util.List;

/**
 * The adjustments of one category.
 *
 * @param name the category
 * @param known whether it is one of the official categories
 * @param entries the adjustments, in the Spine's order
 */
public record CategoryView(String name, boolean known, List<EntryView> entries) {

    @Override
    public String toString() {
        return "CategoryView[" + entries.size() + " entries]";
    }
}
