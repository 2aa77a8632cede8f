package io.spinebridge.adjustments.stu3;

import io.spinebridge.api.NotUnderstood;
import io.spinebridge.fhir.stu3.NotUnderstoodElements;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.dstu3.model.ListResource;
import org.hl7.fhir.dstu3.model.ListResource.ListEntryComponent;
import org.hl7.fhir.dstu3.model.Resource;

/**
 * Which of a list's contained resources its entries refer to. Records know several styles of reference; in some the reference is not the
 * contained resource's id at all.
 */
final class ListEntryReferences {

    private final List<ListEntryComponent> lost = new ArrayList<>();
    private final List<ListEntryComponent> flagged;
    private final Set<String> deleted = new HashSet<>();
    private final Set<String> unreferred = new HashSet<>();

    ListEntryReferences(ListResource list) {
        Set<String> contained = new HashSet<>();
        list.getContained().forEach(resource -> contained.add(id(resource)));
        unreferred.addAll(contained);
        flagged = list.getEntry().stream().filter(ListEntryComponent::hasFlag).toList();
        for (ListEntryComponent entry : list.getEntry()) {
            String target = lastPart(entry.getItem().getReference());
            if (!contained.contains(target)) {
                lost.add(entry);
            } else if (entry.getDeleted()) {
                deleted.add(target);
            }
            unreferred.remove(target);
        }
    }

    boolean deleted(Resource contained) {
        return deleted.contains(id(contained));
    }

    /** Entries that may mean something which is not shown otherwise. */
    List<NotUnderstood> notUnderstood(NotUnderstoodElements unmapped) {
        List<NotUnderstood> left = new ArrayList<>();
        flagged.forEach(entry -> left.add(unmapped.whole("List.entry", "this entry bears a flag", entry)));
        // As many as there are resources that no entry refers to can be meant by these, and are shown.
        boolean more = lost.stream().filter(entry -> !entry.getDeleted()).count() > unreferred.size();
        for (ListEntryComponent entry : lost) {
            if (entry.getDeleted() && !unreferred.isEmpty()) {
                left.add(unmapped.whole(
                        "List.entry",
                        "this entry is marked as removed, but does not say which condition it means",
                        entry));
            } else if (!entry.getDeleted() && more) {
                left.add(unmapped.whole("List.entry", "this entry refers to something that is not in the list", entry));
            }
        }
        return left;
    }

    static String id(Resource resource) {
        return lastPart(resource.getIdElement().getIdPart());
    }

    /** The id in {@code #id}, {@code urn:uuid:id}, {@code Condition/id}, or an absolute URL. */
    static String lastPart(String reference) {
        return reference == null ? "" : reference.replaceAll("^.*[#/:]", "");
    }
}
