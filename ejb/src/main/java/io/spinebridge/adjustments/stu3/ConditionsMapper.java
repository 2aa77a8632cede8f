package io.spinebridge.adjustments.stu3;

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
import org.hl7.fhir.dstu3.model.Extension;
import org.hl7.fhir.dstu3.model.ListResource;
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
            Map.of(AdjustmentDefinitions.PROVENANCE, withdrawn -> true);

    private final NotUnderstoodElements unmapped;

    ConditionsMapper(NotUnderstoodElements unmapped) {
        this.unmapped = unmapped;
    }

    Conditions value(ConditionKind kind, ListResource list) {
        List<HealthCondition> entries = new ArrayList<>();
        List<NotUnderstood> rest = new ArrayList<>(unmapped.of(list, LIST_ELEMENTS, Map.of()));
        ListEntryReferences listEntries = new ListEntryReferences(list);
        Set<String> conditions = list.getContained().stream()
                .filter(Condition.class::isInstance)
                .map(ListEntryReferences::id)
                .collect(Collectors.toSet());
        for (Resource contained : list.getContained()) {
            if (contained instanceof Condition condition
                    && NamedPatients.another(condition.getSubject(), list.getSubject())) {
                rest.add(new NotUnderstood(
                        "List.contained",
                        "the list holds a condition of another patient; its content is withheld",
                        ""));
            } else if (contained instanceof Condition condition) {
                if (InForce.list(list) && !listEntries.deleted(condition) && InForce.condition(condition)) {
                    entries.add(value(
                            condition,
                            provenance(list, ListEntryReferences.id(condition))
                                    .flatMap(ProvenanceMapper::values)
                                    .toList()));
                }
            } else if (contained instanceof Provenance provenance) {
                rest.addAll(ProvenanceMapper.unmappedIn(provenance, unmapped));
                if (targets(provenance).noneMatch(conditions::contains)) {
                    rest.add(unmapped.whole(
                            "List.contained", "this provenance names none of the list's conditions", provenance));
                }
            } else {
                rest.add(unmapped.whole("List.contained", "this contained resource is not expected here", contained));
            }
        }
        rest.addAll(listEntries.notUnderstood(unmapped));
        return new Conditions(kind, AdjustmentValues.version(list), entries, rest);
    }

    /** A condition that stands by itself instead of in a list, as some releases of the specification have it for the threshold. */
    HealthCondition value(Condition condition) {
        HealthCondition alone = value(condition, ProvenanceMapper.containedIn(condition));
        List<NotUnderstood> rest = new ArrayList<>(alone.notUnderstood());
        rest.addAll(ProvenanceMapper.unmappedIn(condition, unmapped));
        return new HealthCondition(alone.id(), alone.what(), alone.note(), alone.provenance(), rest);
    }

    private HealthCondition value(Condition condition, List<io.spinebridge.api.adjustments.Provenance> provenance) {
        String notes = condition.getNote().stream()
                .map(Annotation::getText)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("; "));
        List<NotUnderstood> rest = new ArrayList<>(unmapped.of(condition, CONDITION_ELEMENTS, CONDITION_EXTENSIONS));
        condition.getNote().stream()
                .filter(note -> note.hasAuthor() || note.hasTime())
                .forEach(note -> rest.add(unmapped.whole(
                        "Condition.note", "author and time of this note are not shown with its text", note)));
        return new HealthCondition(
                ListEntryReferences.id(condition),
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
        return provenance.getTarget().stream().map(target -> ListEntryReferences.lastPart(target.getReference()));
    }
}
