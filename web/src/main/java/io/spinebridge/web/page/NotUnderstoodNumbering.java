package io.spinebridge.web.page;

import io.spinebridge.api.NotUnderstood;
import java.util.ArrayList;
import java.util.List;

/** Numbers what was not understood on one page, so that entries can point at it. For one page and one thread. */
public final class NotUnderstoodNumbering {

    private final List<NotUnderstoodView> all = new ArrayList<>();

    /** The next numbers, for what was found in this part of the page. */
    public List<NotUnderstoodView> number(String part, List<NotUnderstood> found) {
        int before = all.size();
        for (NotUnderstood each : found) {
            all.add(new NotUnderstoodView(
                    all.size() + 1, part, each.where(), each.reason(), each.raw(), each.missing()));
        }
        return List.copyOf(all.subList(before, all.size()));
    }

    /** Everything that was numbered. */
    public List<NotUnderstoodView> all() {
        return List.copyOf(all);
    }
}
