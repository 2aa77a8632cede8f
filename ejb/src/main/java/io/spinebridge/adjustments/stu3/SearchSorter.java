package io.spinebridge.adjustments.stu3;

import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.NotUnderstood;
import io.spinebridge.api.adjustments.EntryStatus;
import io.spinebridge.fhir.Element;
import io.spinebridge.fhir.NamedPatients;
import io.spinebridge.fhir.NotUnderstoodElements;
import io.spinebridge.fhir.OperationOutcomes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Sorts what a search found: entries of this patient that are in force, and all else, which is told. Entries of another patient are told without
 * their content. Stateless.
 */
final class SearchSorter {

    private static final String NOT_EXPECTED = "the Spine answered with something that was not asked for";
    private static final String REMARK = "the Spine added a remark to its answer";
    private static final String INACTIVE = "the Spine answered with an entry that is not in force";
    private static final String ANOTHERS =
            "the Spine answered with an entry of another patient; its content is withheld";

    private SearchSorter() {}

    /**
     * What is this patient's, and what is not shown.
     *
     * @param own entries in force, in order
     * @param notUnderstood all else
     */
    record Sorted(List<Element> own, List<NotUnderstood> notUnderstood) {}

    /**
     * Sorts.
     *
     * @param expected kinds of resource that were asked for
     */
    static Sorted sort(SearchResult found, NhsNumber patient, Set<String> expected) {
        List<Element> own = new ArrayList<>();
        List<NotUnderstood> told = new ArrayList<>(searchItself(found, patient));
        for (Element resource : found.resources()) {
            String type = resource.resourceType();
            if (NamedPatients.another(resource, EntrySubject.member(resource), patient)) {
                told.add(new NotUnderstood(type, ANOTHERS, ""));
            } else if (!expected.contains(type)) {
                told.add(unexpected(resource));
            } else if (InForce.of(resource) == EntryStatus.NOT_IN_FORCE) {
                told.add(NotUnderstoodElements.whole(type, INACTIVE, resource));
            } else {
                own.add(resource);
            }
        }
        return new Sorted(own, NotUnderstoodElements.bounded(told));
    }

    /** What stands in the place of an entry may be one that could not be read; a remark is none, unless it says that something failed. */
    private static NotUnderstood unexpected(Element resource) {
        String type = resource.resourceType();
        if (!type.equals(OperationOutcomes.TYPE)) {
            return NotUnderstoodElements.missing(type.isEmpty() ? "Bundle.entry" : type, NOT_EXPECTED, resource);
        }
        return OperationOutcomes.saysFailed(resource)
                ? NotUnderstoodElements.missing(type, REMARK, resource)
                : NotUnderstoodElements.whole(type, REMARK, resource);
    }

    /** What of the search itself was not understood: without content where that might be another patient's. */
    private static List<NotUnderstood> searchItself(SearchResult found, NhsNumber patient) {
        if (found.notUnderstood().isEmpty()) {
            return List.of();
        }
        boolean mixed = found.resources().stream()
                .anyMatch(resource -> NamedPatients.another(resource, EntrySubject.member(resource), patient));
        return found.notUnderstood().stream()
                .map(each -> mixed ? new NotUnderstood(each.where(), each.reason(), "", each.missing()) : each)
                .toList();
    }
}
