package io.spinebridge.web.pointers;

import io.spinebridge.api.pointers.Pointer;
import io.spinebridge.api.pointers.PointerId;
import io.spinebridge.api.pointers.Pointers;
import io.spinebridge.web.page.NotUnderstoodNumbering;
import io.spinebridge.web.page.WrittenTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Words what a search found for the page. One object for one answer, for one thread. */
final class PointersPresenter {

    private final NotUnderstoodNumbering notUnderstood = new NotUnderstoodNumbering();

    private PointersPresenter() {}

    static PointersView present(PointersForm form, Pointers found, Instant readAt) {
        return new PointersPresenter().view(form, found, readAt);
    }

    private PointersView view(PointersForm form, Pointers found, Instant readAt) {
        notUnderstood.number("Whole answer", found.notUnderstood());
        List<PointerView> pointers = new ArrayList<>();
        for (Pointer each : found.pointers()) {
            pointers.add(pointer(pointers.size() + 1, each, found.mayOpen(each)));
        }
        return new PointersView(
                form.patient().number().grouped(),
                WrittenTime.of(readAt),
                found.patientKnown(),
                form.narrowed()
                        ? "Only pointers " + String.join(" and ", form.narrowing())
                                + " were searched for. There may be others."
                        : "",
                SearchOutcome.of(found, form.narrowed()),
                SearchOutcome.withheld(found),
                List.copyOf(pointers),
                notUnderstood.all());
    }

    private PointerView pointer(int number, Pointer pointer, boolean mayOpen) {
        String title = PointerFacts.title(pointer);
        return new PointerView(
                number,
                title,
                PointerFacts.organisation(pointer.knownCustodian()),
                PointerState.of(pointer),
                PointerFacts.of(pointer),
                pointer.contents().stream()
                        .map(content -> ContentPresenter.present(content, pointer.current(), mayOpen))
                        .toList(),
                pointer.knownId().map(PointerId::value).orElse(""),
                PointerFacts.identifiers(pointer),
                notUnderstood.number("Pointer " + number + ": " + title, pointer.notUnderstood()));
    }
}
