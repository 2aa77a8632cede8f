package io.spinebridge.web.pointers;

import io.spinebridge.web.page.NotUnderstoodView;
import java.util.List;

/**
 * A pointer as the page shows it: every text finished, nothing left out but the URLs.
 *
 * @param number its number on the page, from 1
 * @param title the type of the record
 * @param custodian who maintains the pointer
 * @param state what is unusual about its state: that it is not current; empty when it is
 * @param facts what is known about it
 * @param contents the ways of getting at the record
 * @param id by which its records are opened; empty when it has none
 * @param identifiers what names the pointer, for support
 * @param notUnderstood what else it holds
 */
public record PointerView(
        int number,
        String title,
        String custodian,
        List<String> state,
        List<Fact> facts,
        List<ContentView> contents,
        String id,
        List<Fact> identifiers,
        List<NotUnderstoodView> notUnderstood) {

    @Override
    public String toString() {
        return "PointerView[" + number + "]";
    }
}
