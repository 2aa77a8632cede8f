package io.spinebridge.web.pointers;

import io.spinebridge.api.pointers.Pointer;
import io.spinebridge.api.pointers.PointerStatus;
import java.util.List;

/** Says of a pointer that is not current why not, and what to make of it. */
final class PointerState {

    private PointerState() {}

    /** In words, the first in short; none for a current pointer. */
    static List<String> of(Pointer pointer) {
        if (pointer.current()) {
            return List.of();
        }
        PointerStatus known = pointer.knownStatus().orElse(null);
        if (known == PointerStatus.SUPERSEDED) {
            return List.of("Not current: superseded", "Another pointer has replaced it. Do not act on this one.");
        }
        if (known == PointerStatus.ENTERED_IN_ERROR) {
            return List.of("Not current: entered in error", "It should never have been made. Do not act on it.");
        }
        return List.of(
                "Not known to be current",
                (pointer.status().isBlank()
                                ? "It has no status."
                                : "Its status is recorded as “" + pointer.status() + "”.")
                        + " Do not act on it before you have asked its custodian.");
    }
}
