package io.spinebridge.pointers;

import io.spinebridge.api.NotUnderstood;
import io.spinebridge.api.pointers.Pointer;
import java.util.List;

/**
 * What the service found, before it is looked at who may see it.
 *
 * @param pointers the patient's
 * @param ofOthers how many were of other patients; their content is withheld
 * @param notUnderstood what else was answered, without content
 * @param unplaced what was not understood and may belong to any entry: where one is withheld, so is this
 */
public record FoundPointers(
        List<Pointer> pointers, int ofOthers, List<NotUnderstood> notUnderstood, List<NotUnderstood> unplaced) {

    public FoundPointers {
        pointers = List.copyOf(pointers);
        notUnderstood = List.copyOf(notUnderstood);
        unplaced = List.copyOf(unplaced);
    }

    @Override
    public String toString() {
        return "FoundPointers[" + pointers.size() + " pointers, " + ofOthers + " of others]";
    }
}
