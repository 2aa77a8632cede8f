package io.spinebridge.api.pointers;

import io.spinebridge.api.NotUnderstood;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a search found.
 *
 * @param patientKnown whether the Spine has a clinical record of the patient at all. False is worth a second look at the NHS number; both
 *     a known patient without pointers and an unknown patient mean that no pointer was found
 * @param pointers the pointers that the user may see, in the Spine's order
 * @param withheld how many more there are which the user may not see, by the administrator's table ({@code spinebridge.pointers.access.*})
 * @param mayOpen ids of those pointers whose records the user may open
 * @param notUnderstood what else the answer held, for example entries that are no pointers
 */
public record Pointers(
        boolean patientKnown,
        List<Pointer> pointers,
        int withheld,
        Set<PointerId> mayOpen,
        List<NotUnderstood> notUnderstood)
        implements Serializable {

    public Pointers {
        pointers = List.copyOf(pointers);
        mayOpen = Set.copyOf(mayOpen);
        notUnderstood = List.copyOf(notUnderstood);
    }

    /** The answer for a patient whom the Spine does not know. */
    public static Pointers unknownPatient() {
        return new Pointers(false, List.of(), 0, Set.of(), List.of());
    }

    /** Whether there is nothing to show and nothing withheld. */
    public boolean none() {
        return pointers.isEmpty() && withheld == 0 && notUnderstood.isEmpty();
    }

    /** Whether the user may open the record that a pointer leads to. */
    public boolean mayOpen(Pointer pointer) {
        return pointer.id() != null && mayOpen.contains(pointer.id());
    }

    /**
     * Whether everything that the Spine answered stands in these values, apart from pointers that are withheld. Where it is false, a page must
     * say so first: a pointer, or a part of one, could not be read, and stands in what was not understood.
     */
    public boolean complete() {
        return Stream.concat(notUnderstood.stream(), pointers.stream().flatMap(each -> each.notUnderstood().stream()))
                .noneMatch(NotUnderstood::missing);
    }

    @Override
    public String toString() {
        return "Pointers[" + pointers.size() + ", withheld " + withheld + "]";
    }
}
