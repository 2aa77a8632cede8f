package io.spinebridge.adjustments;

import io.spinebridge.api.adjustments.ConditionKind;
import io.spinebridge.api.adjustments.Conditions;
import io.spinebridge.api.adjustments.HealthCondition;
import io.spinebridge.api.adjustments.NotUnderstood;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.dstu3.model.Condition;
import org.hl7.fhir.dstu3.model.Condition.ConditionClinicalStatus;
import org.hl7.fhir.dstu3.model.ListResource;
import org.hl7.fhir.dstu3.model.ListResource.ListEntryComponent;
import org.hl7.fhir.dstu3.model.ListResource.ListStatus;
import org.hl7.fhir.dstu3.model.Provenance;
import org.hl7.fhir.dstu3.model.Resource;

/**
 * From List (profile {@code CareConnect-RARecord-List-1}) with contained Conditions to values. Thread safe.
 *
 * <p>An entry counts as removed when it is marked deleted or its Condition is inactive; the Spine's answers know both. Every other contained
 * Condition is shown, also one that no entry refers to.
 */
final class ConditionsMapper {

    private static final Set<String> LIST_ELEMENTS = Set.of("status", "mode", "title", "code", "subject", "date", "entry");
    private static final Set<String> CONDITION_ELEMENTS = Set.of("clinicalStatus", "category", "code", "subject", "note");
    private static final Set<String> CONDITION_EXTENSIONS = Set.of(RaWire.REMOVAL_REASON, RaWire.PROVENANCE);

    private final Leftovers leftovers;

    ConditionsMapper(Leftovers leftovers) {
        this.leftovers = leftovers;
    }

    Conditions value(ConditionKind kind, ListResource list) {
        List<HealthCondition> entries = new ArrayList<>();
        List<NotUnderstood> rest = new ArrayList<>(leftovers.of(list, LIST_ELEMENTS, Set.of()));
        Set<String> deleted = list.getEntry().stream()
                .filter(ListEntryComponent::getDeleted)
                .map(ConditionsMapper::target)
                .collect(Collectors.toSet());
        Set<String> contained = new HashSet<>();
        boolean retired = list.getStatus() == ListStatus.RETIRED || list.getStatus() == ListStatus.ENTEREDINERROR;
        for (Resource resource : list.getContained()) {
            contained.add(id(resource));
            if (resource instanceof Condition condition) {
                if (!retired && !deleted.contains(id(resource)) && !removed(condition)) {
                    entries.add(value(condition, provenance(list, id(resource))));
                }
            } else if (!(resource instanceof Provenance)) {
                rest.add(leftovers.whole("List.contained", "this contained resource is not expected here", resource));
            }
        }
        for (ListEntryComponent entry : list.getEntry()) {
            // Older records refer to a contained resource by something else than its id; then it is shown already.
            boolean elsewhere = !contained.contains(target(entry)) && list.getContained().isEmpty() && !entry.getDeleted();
            if (elsewhere || entry.hasFlag()) {
                rest.add(leftovers.whole("List.entry", "this entry refers to something that is not in the list", entry));
            }
        }
        return new Conditions(kind, Mapping.version(list), entries, rest);
    }

    /** A condition that stands by itself instead of in a list, as some releases of the specification have it for the threshold. */
    HealthCondition value(Condition condition) {
        return value(condition, ProvenanceMapper.containedIn(condition));
    }

    static boolean removed(Condition condition) {
        return condition.getClinicalStatus() == ConditionClinicalStatus.INACTIVE
                || condition.getClinicalStatus() == ConditionClinicalStatus.RESOLVED;
    }

    private HealthCondition value(Condition condition, List<io.spinebridge.api.adjustments.Provenance> provenance) {
        String notes = condition.getNote().stream()
                .map(note -> Mapping.note(note).text())
                .collect(Collectors.joining("; "));
        return new HealthCondition(
                id(condition),
                Mapping.codedText(condition.getCode()),
                notes.isEmpty() ? null : notes,
                provenance,
                leftovers.of(condition, CONDITION_ELEMENTS, CONDITION_EXTENSIONS));
    }

    /** Provenance that names the condition; where none of the list's does so in a readable way, none is claimed. */
    private static List<io.spinebridge.api.adjustments.Provenance> provenance(ListResource list, String conditionId) {
        return list.getContained().stream()
                .filter(Provenance.class::isInstance)
                .map(Provenance.class::cast)
                .filter(provenance -> provenance.getTarget().stream()
                        .anyMatch(target -> conditionId.equals(lastPart(target.getReference()))))
                .flatMap(ProvenanceMapper::values)
                .toList();
    }

    private static String target(ListEntryComponent entry) {
        return lastPart(entry.getItem().getReference());
    }

    private static String id(Resource resource) {
        return lastPart(resource.getIdElement().getIdPart());
    }

    /** The id in {@code #id}, {@code urn:uuid:id}, {@code Condition/id}, or an absolute URL. */
    private static String lastPart(String reference) {
        return reference == null ? "" : reference.replaceAll("^.*[#/:]", "");
    }
}
