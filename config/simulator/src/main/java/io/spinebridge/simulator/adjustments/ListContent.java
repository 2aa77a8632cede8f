package io.spinebridge.simulator.adjustments;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.dstu3.model.Condition;
import org.hl7.fhir.dstu3.model.ListResource;
import org.hl7.fhir.dstu3.model.ListResource.ListEntryComponent;
import org.hl7.fhir.dstu3.model.Provenance;
import org.hl7.fhir.dstu3.model.Reference;
import org.hl7.fhir.dstu3.model.Resource;

/** A List seen as what it carries: Conditions, their Provenances, and the entries that tie them to the List. */
final class ListContent {
    private final ListResource list;

    private ListContent(ListResource list) {
        this.list = list;
    }

    static ListContent of(ListResource list) {
        return new ListContent(list);
    }

    List<Condition> conditions() {
        return contained(Condition.class);
    }

    List<Condition> activeConditions() {
        return conditions().stream().filter(condition -> !isRemoved(condition)).toList();
    }

    List<Provenance> provenances() {
        return contained(Provenance.class);
    }

    private <T extends Resource> List<T> contained(Class<T> type) {
        return list.getContained().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    Optional<Condition> condition(String localId) {
        return conditions().stream()
                .filter(condition -> References.localId(condition).equals(localId))
                .findFirst();
    }

    boolean isRemoved(Condition condition) {
        return condition.getClinicalStatus() == Condition.ConditionClinicalStatus.INACTIVE
                || entryDeleted(References.localId(condition));
    }

    boolean entryDeleted(String localId) {
        return list.getEntry().stream()
                .filter(entry ->
                        References.localId(entry.getItem().getReference()).equals(localId))
                .anyMatch(ListEntryComponent::getDeleted);
    }

    /** The Provenances of a condition that have this activity, {@code CREATE} or {@code UPDATE}. */
    List<Provenance> provenances(Condition condition, String activity) {
        String id = References.localId(condition);
        return provenances().stream()
                .filter(provenance -> activity.equals(provenance.getActivity().getCode()) && targets(provenance, id))
                .toList();
    }

    static boolean targets(Provenance provenance, String localId) {
        return provenance.getTarget().stream()
                .map(Reference::getReference)
                .anyMatch(target -> References.localId(target).equals(localId));
    }

    /** Drops all conditions but these, with their Provenances and entries. */
    void keepConditions(Set<String> localIds) {
        Set<String> dropped = list.getContained().stream()
                .filter(resource -> !isOf(resource, localIds))
                .map(References::localId)
                .collect(Collectors.toSet());
        list.getContained().removeIf(resource -> dropped.contains(References.localId(resource)));
        list.getEntry()
                .removeIf(entry ->
                        dropped.contains(References.localId(entry.getItem().getReference())));
    }

    private static boolean isOf(Resource resource, Set<String> localIds) {
        if (resource instanceof Provenance provenance) {
            return localIds.stream().anyMatch(id -> targets(provenance, id));
        }
        return localIds.contains(References.localId(resource));
    }
}
