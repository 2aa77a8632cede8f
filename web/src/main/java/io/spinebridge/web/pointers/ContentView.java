package io.spinebridge.web.pointers;

import java.util.List;

/**
 * One way of getting at a record, as the page shows it.
 *
 * @param title the format in short
 * @param facts what is known about it
 * @param opens words of the button that opens it; empty when it cannot or must not be opened here
 */
public record ContentView(String title, List<Fact> facts, String opens) {

    @Override
    public String toString() {
        return "ContentView[withheld]";
    }
}
