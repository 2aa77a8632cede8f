package io.spinebridge.pointers;

import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.NotUnderstood;
import io.spinebridge.api.pointers.Pointer;
import io.spinebridge.api.pointers.PointerId;
import io.spinebridge.api.pointers.Pointers;
import io.spinebridge.fhir.stu3.NotUnderstoodElements;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.hl7.fhir.dstu3.model.Bundle;
import org.hl7.fhir.dstu3.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.dstu3.model.DocumentReference;
import org.hl7.fhir.dstu3.model.Resource;

/**
 * What a search answered, sorted: pointers to show, pointers withheld, and what is neither.
 *
 * @param pointers what the host gets
 * @param ofOthers how many entries were about other patients; their content is withheld
 */
record SearchAnswer(Pointers pointers, int ofOthers) {

    static SearchAnswer of(
            Bundle found,
            NhsNumber patient,
            PointerMapper mapper,
            Predicate<String> maySee,
            Predicate<String> mayOpen) {
        List<Pointer> visible = new ArrayList<>();
        Set<PointerId> open = new HashSet<>();
        List<NotUnderstood> notUnderstood = new ArrayList<>();
        int withheld = 0;
        int ofOthers = 0;
        for (BundleEntryComponent entry : found.getEntry()) {
            if (!(entry.getResource() instanceof DocumentReference resource)) {
                notUnderstood.add(stray(entry.getResource()));
            } else if (PointerMapper.namesAnother(resource, patient)) {
                ofOthers++;
                notUnderstood.add(new NotUnderstood(
                        "Bundle.entry",
                        "the Spine answered with a pointer of another patient; its content is withheld",
                        ""));
            } else {
                Pointer pointer = mapper.pointer(resource);
                if (maySee.test(pointer.typeCode())) {
                    visible.add(pointer);
                    if (mayOpen.test(pointer.typeCode()) && pointer.current() && pointer.id() != null) {
                        open.add(pointer.id());
                    }
                } else {
                    withheld++;
                }
            }
        }
        incomplete(found, notUnderstood);
        if (withheld == 0 && ofOthers == 0) {
            // What the parser could not place may be part of any entry: where one is withheld, so is this.
            notUnderstood.addAll(NotUnderstoodElements.parsing(found));
        }
        return new SearchAnswer(new Pointers(true, visible, withheld, open, notUnderstood), ofOthers);
    }

    /** How many pointers of the patient there are. */
    int count() {
        return pointers.pointers().size() + pointers.withheld();
    }

    /** Other resources may be anybody's and say anything: their kind is told, not their content. */
    private static NotUnderstood stray(Resource resource) {
        return new NotUnderstood(
                "Bundle.entry",
                resource == null
                        ? "an entry holds nothing"
                        : "an entry holds a " + resource.fhirType() + " instead of a pointer",
                "");
    }

    /** The specification knows no pages: an answer that seems to have more must not look complete. */
    private static void incomplete(Bundle found, List<NotUnderstood> notUnderstood) {
        if (found.getLink(Bundle.LINK_NEXT) != null) {
            notUnderstood.add(
                    new NotUnderstood("Bundle.link", "the Spine says that there are more pointers than it sent", ""));
        } else if (found.hasTotal() && found.getTotal() != found.getEntry().size()) {
            notUnderstood.add(new NotUnderstood(
                    "Bundle.total",
                    "the Spine says that there are " + found.getTotal() + " pointers, and sent "
                            + found.getEntry().size(),
                    ""));
        }
    }
}
