package io.spinebridge.adjustments;

import io.spinebridge.api.NotUnderstood;
import io.spinebridge.api.adjustments.ConditionKind;
import io.spinebridge.api.adjustments.Conditions;
import io.spinebridge.api.adjustments.HealthCondition;
import io.spinebridge.fhir.stu3.FhirValues;
import io.spinebridge.fhir.stu3.NamedPatients;
import io.spinebridge.fhir.stu3.NotUnderstoodElements;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.dstu3.model.Annotation;
import org.hl7.fhir.dstu3.model.Condition;
import org.hl7.fhir.dstu3.model.Condition.ConditionClinicalStatus;
import org.hl7.fhir.dstu3.model.Extension;
import org.hl7.fhir.dstu3.model.ListResource;
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

    private static final Set<String> LIST_ELEMENTS =
            Set.of("status", "mode", "title", "code", "subject", "date", "entry");
    private static final Set<String> CONDITION_ELEMENTS =
            Set.of("clinicalStatus", "category", "code", "subject", "note");
    private static final Map<String, Predicate<Extension>> CONDITION_EXTENSIONS =
            Map.of(RaWire.PROVENANCE, withdrawn -> true);

    private final NotUnderstoodElements leftovers;

    ConditionsMapper(NotUnderstoodElements leftovers) {
        this.leftovers = leftovers;
    }

    Conditions value(ConditionKind kind, ListResource list) {
        List<HealthCondition> entries = new ArrayList<>();
        List<NotUnderstood> rest = new ArrayList<>(leftovers.of(list, LIST_ELEMENTS, Map.of()));
        ListEntries listEntries = new ListEntries(list);
        Set<String> conditions = list.getContained().stream()
                .filter(Condition.class::isInstance)
                .map(ListEntries::id)
                .collect(Collectors.toSet());
        for (Resource contained : list.getContained()) {
            if (contained instanceof Condition condition
                    && NamedPatients.another(condition.getSubject(), list.getSubject())) {
                rest.add(new NotUnderstood(
                        "List.contained",
                        "the list holds a condition of another patient; its content is withheld",
                        ""));
            } else if (contained instanceof Condition condition) {
                if (!retired(list) && !listEntries.deleted(condition) && !removed(condition)) {
                    entries.add(value(
                            condition,
                            provenance(list, ListEntries.id(condition))
                                    .flatMap(ProvenanceMapper::values)
                                    .toList()));
                }
            } else if (contained instanceof Provenance provenance) {
                rest.addAll(ProvenanceMapper.leftIn(provenance, leftovers));
                if (targets(provenance).noneMatch(conditions::contains)) {
                    rest.add(leftovers.whole(
                            "List.contained", "this provenance names none of the list's conditions", provenance));
                }
            } else {
                rest.add(leftovers.whole("List.contained", "this contained resource is not expected here", contained));
            }
        }
        rest.addAll(listEntries.left(leftovers));
        return new Conditions(kind, Mapping.version(list), entries, rest);
    }

    /** A condition that stands by itself instead of in a list, as some releases of the specification have it for the threshold. */
    HealthCondition value(Condition condition) {
        HealthCondition alone = value(condition, ProvenanceMapper.containedIn(condition));
        List<NotUnderstood> rest = new ArrayList<>(alone.notUnderstood());
        rest.addAll(ProvenanceMapper.leftIn(condition, leftovers));
        return new HealthCondition(alone.id(), alone.what(), alone.note(), alone.provenance(), rest);
    }

    static boolean retired(ListResource list) {
        return list.getStatus() == ListStatus.RETIRED || list.getStatus() == ListStatus.ENTEREDINERROR;
    }

    static boolean removed(Condition condition) {
        return condition.getClinicalStatus() == ConditionClinicalStatus.INACTIVE
                || condition.getClinicalStatus() == ConditionClinicalStatus.RESOLVED;
    }

    private HealthCondition value(Condition condition, List<io.spinebridge.api.adjustments.Provenance> provenance) {
        String notes = condition.getNote().stream()
                .map(Annotation::getText)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("; "));
        List<NotUnderstood> rest = new ArrayList<>(leftovers.of(condition, CONDITION_ELEMENTS, CONDITION_EXTENSIONS));
        condition.getNote().stream()
                .filter(note -> note.hasAuthor() || note.hasTime())
                .forEach(note -> rest.add(leftovers.whole(
                        "Condition.note", "author and time of this note are not shown with its text", note)));
        return new HealthCondition(
                ListEntries.id(condition),
                FhirValues.codedText(condition.getCode()),
                notes.isEmpty() ? null : notes,
                provenance,
                rest);
    }

    /** Provenance that names the condition; where none of the list's does so in a readable way, none is claimed. */
    private static Stream<Provenance> provenance(ListResource list, String conditionId) {
        return list.getContained().stream()
                .filter(Provenance.class::isInstance)
                .map(Provenance.class::cast)
                .filter(provenance -> targets(provenance).anyMatch(conditionId::equals));
    }

    private static Stream<String> targets(Provenance provenance) {
        return provenance.getTarget().stream().map(target -> ListEntries.lastPart(target.getReference()));
    }
}
