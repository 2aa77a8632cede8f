package io.spinebridge.web.pointers;

import io.spinebridge.api.pointers.Pointers;
import java.util.List;

/**
 * What a search came to, in one line and what it means.
 *
 * @param id what it is, as id of the element on the page
 * @param title in one line
 * @param meaning what it means and what to do, one paragraph each; empty when pointers are shown
 */
public record SearchOutcome(String id, String title, List<String> meaning) {

    static SearchOutcome of(Pointers found, boolean narrowed) {
        int shown = found.pointers().size();
        if (!found.patientKnown()) {
            return new SearchOutcome(
                    "unknown-patient",
                    "The record locator does not know this patient",
                    List.of(
                            "The NHS Spine has no clinical record under this NHS number. That is not the same as a patient without pointers.",
                            "Check the NHS number against the patient’s details on the Personal Demographics Service (PDS), then search"
                                    + " again."));
        }
        if (shown > 0) {
            return new SearchOutcome("pointers", shown == 1 ? "1 pointer" : shown + " pointers", List.of());
        }
        if (found.withheld() > 0) {
            return new SearchOutcome(
                    "all-withheld",
                    "No pointer that your role may see",
                    List.of("There are pointers, but your role may see none of those that were found."));
        }
        if (!found.notUnderstood().isEmpty()) {
            return new SearchOutcome(
                    "none-understood",
                    "No pointer that could be understood",
                    List.of(
                            "The Spine answered with something that is not understood as a pointer. Do not take it that there is none:"
                                    + " read what was received."));
        }
        return narrowed
                ? new SearchOutcome(
                        "none-of-this-kind",
                        "No pointers like those that you searched for",
                        List.of(
                                "The NHS Spine knows the patient. The search was narrowed down, so that there may be others."))
                : new SearchOutcome(
                        "no-pointers",
                        "This patient has no pointers",
                        List.of(
                                "The NHS Spine knows the patient, and the record locator holds no pointers for them.",
                                "That does not mean that there is no care plan, because not every organisation publishes its records. Ask the"
                                        + " patient, their carer or their GP practice."));
    }

    /** How many pointers are withheld; empty when none are. */
    static String withheld(Pointers found) {
        if (found.withheld() == 0) {
            return "";
        }
        boolean one = found.withheld() == 1;
        String more = found.pointers().isEmpty() ? "" : "more ";
        return found.withheld() + " " + more + (one ? "pointer is" : "pointers are")
                + " there that your role may not see.";
    }
}
