package io.spinebridge.pointers.stu3;

import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.NotUnderstood;
import io.spinebridge.api.pointers.Pointer;
import io.spinebridge.fhir.stu3.NotUnderstoodElements;
import io.spinebridge.pointers.FoundPointers;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.dstu3.model.Bundle;
import org.hl7.fhir.dstu3.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.dstu3.model.DocumentReference;
import org.hl7.fhir.dstu3.model.Resource;

/** From what a search answered to pointers of the patient, and what is told of all else. Thread safe. */
final class SearchMapper {

    private final PointerMapper mapper;

    SearchMapper(PointerMapper mapper) {
        this.mapper = mapper;
    }

    /** Of an answer with any number of entries. */
    FoundPointers found(Bundle answer, NhsNumber patient) {
        List<Pointer> pointers = new ArrayList<>();
        List<NotUnderstood> notUnderstood = new ArrayList<>();
        int ofOthers = 0;
        for (BundleEntryComponent entry : answer.getEntry()) {
            if (!(entry.getResource() instanceof DocumentReference resource)) {
                notUnderstood.add(stray(entry.getResource()));
            } else if (PointerMapper.namesAnother(resource, patient)) {
                ofOthers++;
                notUnderstood.add(new NotUnderstood(
                        "Bundle.entry",
                        "the Spine answered with a pointer of another patient; its content is withheld",
                        ""));
            } else {
                pointers.add(mapper.pointer(resource));
            }
        }
        incomplete(answer, notUnderstood);
        return new FoundPointers(pointers, ofOthers, notUnderstood, NotUnderstoodElements.parsing(answer));
    }

    /** Of a single pointer. */
    FoundPointers found(DocumentReference answer, NhsNumber patient) {
        boolean anothers = PointerMapper.namesAnother(answer, patient);
        return new FoundPointers(
                anothers ? List.of() : List.of(mapper.pointer(answer)), anothers ? 1 : 0, List.of(), List.of());
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
