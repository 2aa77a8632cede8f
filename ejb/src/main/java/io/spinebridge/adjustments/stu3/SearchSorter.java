package io.spinebridge.adjustments.stu3;

import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.NotUnderstood;
import io.spinebridge.fhir.stu3.NamedPatients;
import io.spinebridge.fhir.stu3.NotUnderstoodElements;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.dstu3.model.Condition;
import org.hl7.fhir.dstu3.model.Consent;
import org.hl7.fhir.dstu3.model.Flag;
import org.hl7.fhir.dstu3.model.ListResource;
import org.hl7.fhir.dstu3.model.OperationOutcome;
import org.hl7.fhir.dstu3.model.Resource;

/**
 * Sorts what a search found: entries of this patient that are in force, and all else, which is told. Entries of another patient are told without
 * their content. Thread safe.
 */
final class SearchSorter {

    private static final String NOT_EXPECTED = "the Spine answered with something that was not asked for";
    private static final String REMARK = "the Spine added a remark to its answer";
    private static final String INACTIVE = "the Spine answered with an entry that is not in force";
    private static final String ANOTHERS =
            "the Spine answered with an entry of another patient; its content is withheld";

    private final NotUnderstoodElements unmapped;

    SearchSorter(NotUnderstoodElements unmapped) {
        this.unmapped = unmapped;
    }

    /**
     * What is this patient's, and what is not shown.
     *
     * @param own entries in force, in order
     * @param notUnderstood all else
     */
    record Sorted(List<Resource> own, List<NotUnderstood> notUnderstood) {

        /** The entries of a kind. */
        <T extends Resource> Stream<T> own(Class<T> kind) {
            return own.stream().filter(kind::isInstance).map(kind::cast);
        }
    }

    /**
     * Sorts.
     *
     * @param expected kinds of resource that were asked for
     */
    Sorted sort(SearchResult found, NhsNumber patient, Set<Class<? extends Resource>> expected) {
        List<Resource> own = new ArrayList<>();
        List<NotUnderstood> told = new ArrayList<>(searchItself(found, patient));
        for (Resource resource : found.resources()) {
            if (isAnothers(resource, patient)) {
                told.add(new NotUnderstood(resource.fhirType(), ANOTHERS, ""));
            } else if (!expected.contains(resource.getClass())) {
                String reason = resource instanceof OperationOutcome ? REMARK : NOT_EXPECTED;
                told.add(unmapped.whole(resource.fhirType(), reason, resource));
            } else if (!InForce.entry(resource)) {
                told.add(unmapped.whole(resource.fhirType(), INACTIVE, resource));
            } else {
                own.add(resource);
            }
        }
        return new Sorted(own, told);
    }

    /** What of the search itself was not understood: without content where that might be another patient's. */
    private static List<NotUnderstood> searchItself(SearchResult found, NhsNumber patient) {
        boolean mixed = found.resources().stream().anyMatch(resource -> isAnothers(resource, patient));
        return found.notUnderstood().stream()
                .map(each -> mixed ? new NotUnderstood(each.where(), each.reason(), "") : each)
                .toList();
    }

    /** Whether a resource is about somebody else than this patient; one that does not say whom it is about is not. */
    private static boolean isAnothers(Resource resource, NhsNumber patient) {
        if (resource instanceof Consent consent) {
            return NamedPatients.another(consent.getPatient(), patient);
        }
        if (resource instanceof Flag flag) {
            return NamedPatients.another(flag.getSubject(), patient);
        }
        if (resource instanceof ListResource list) {
            return NamedPatients.another(list.getSubject(), patient);
        }
        return resource instanceof Condition condition && NamedPatients.another(condition.getSubject(), patient);
    }
}
