package io.spinebridge.adjustments.stu3;

import io.spinebridge.api.NotUnderstood;
import io.spinebridge.api.adjustments.ConditionKind;
import io.spinebridge.api.adjustments.Conditions;
import io.spinebridge.api.adjustments.EntryStatus;
import io.spinebridge.api.adjustments.HealthCondition;
import io.spinebridge.api.adjustments.Provenance;
import io.spinebridge.api.adjustments.Version;
import io.spinebridge.fhir.Element;
import io.spinebridge.fhir.ElementValues;
import io.spinebridge.fhir.NamedPatients;
import io.spinebridge.fhir.NotUnderstoodElements;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * From List (profile {@code CareConnect-RARecord-List-1}) with contained Conditions to values. Stateless.
 *
 * <p>An entry counts as removed when it is marked deleted or its Condition is inactive; the Spine's answers know both. Every other contained
 * Condition is shown, also one that no entry refers to.
 */
final class ConditionsMapper {

    static final String LIST = "List";
    static final String CONDITION = "Condition";

    private static final String NOT_EXPECTED = "this contained resource is not expected here";
    private static final String OF_NONE = "this provenance names none of the list's conditions";

    private ConditionsMapper() {}

    static Conditions value(ConditionKind kind, Element list) {
        Version version = AdjustmentValues.version(list);
        RecordStructure.lastUpdated(list);
        RecordStructure.profile(list.one("meta"));
        RecordStructure.list(list);
        Element subject = list.one("subject");
        RecordStructure.patient(subject);
        List<Element> contained = list.all("contained");
        ListEntryReferences entries = new ListEntryReferences(list, contained);
        Map<String, List<Provenance>> provenance = provenance(contained);
        Set<String> ids = RecordStructure.containedIds(list);
        boolean listInForce = InForce.of(list) != EntryStatus.NOT_IN_FORCE;
        List<HealthCondition> conditions = new ArrayList<>();
        List<NotUnderstood> withheld = new ArrayList<>();
        for (Element each : contained) {
            if (!each.resourceType().equals(CONDITION)) {
                if (!each.resourceType().equals(ProvenanceMapper.TYPE)) {
                    each.leave(NOT_EXPECTED);
                }
            } else if (NamedPatients.another(each, list, "subject")) {
                each.takeWhole();
                withheld.add(new NotUnderstood(
                        "List.contained",
                        "the list holds a condition of another patient; its content is withheld",
                        ""));
            } else if (listInForce && !entries.deleted(each) && InForce.of(each) != EntryStatus.NOT_IN_FORCE) {
                conditions.add(condition(
                        each.handOver(), provenance.getOrDefault(ListEntryReferences.id(each), List.of()), ids));
            } else {
                // What was removed is not shown; what of it nobody understands is.
                RemovalMapper.of(each);
                withheld.addAll(condition(each.handOver(), List.of(), ids).notUnderstood());
            }
        }
        entries.leaveUnclear();
        List<NotUnderstood> rest = new ArrayList<>(NotUnderstoodElements.in(list, LIST));
        rest.addAll(withheld);
        return new Conditions(kind, version, conditions, rest);
    }

    /** A condition that stands by itself instead of in a list, as some releases of the specification have it for the threshold. */
    static HealthCondition value(Element condition) {
        return condition(condition, ProvenanceMapper.containedIn(condition), RecordStructure.containedIds(condition));
    }

    private static HealthCondition condition(Element condition, List<Provenance> provenance, Set<String> ids) {
        Element meta = condition.one("meta");
        RecordStructure.profile(meta);
        // Conditions are shown without their versions: only the list that holds them can be changed.
        meta.text("versionId");
        ElementValues.instant(meta, "lastUpdated");
        condition.all("category").forEach(RecordStructure::category);
        RecordStructure.patient(condition.one("subject"));
        RecordStructure.withdrawnProvenance(condition, ids);
        InForce.of(condition);
        String notes = condition.all("note").stream()
                .map(note -> note.text("text"))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("; "));
        return new HealthCondition(
                ListEntryReferences.id(condition),
                ElementValues.codedText(condition.one("code")),
                notes.isEmpty() ? null : notes,
                provenance,
                // Evaluated last, when everything has been taken.
                NotUnderstoodElements.in(condition, CONDITION));
    }

    /**
     * Who did something, by the id of the condition that they name; where they name none of the list's in a readable way, none is claimed.
     */
    private static Map<String, List<Provenance>> provenance(List<Element> contained) {
        Set<String> conditions = contained.stream()
                .filter(each -> each.resourceType().equals(CONDITION))
                .map(ListEntryReferences::id)
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toSet());
        Map<String, List<Provenance>> provenance = new HashMap<>();
        for (Element each : contained) {
            if (each.resourceType().equals(ProvenanceMapper.TYPE)) {
                Set<String> targets = each.all("target").stream()
                        .map(target -> ListEntryReferences.lastPart(target.text("reference")))
                        .filter(conditions::contains)
                        .collect(Collectors.toSet());
                List<Provenance> values = ProvenanceMapper.values(each).toList();
                if (targets.isEmpty()) {
                    each.leave(OF_NONE);
                }
                targets.forEach(target -> provenance
                        .computeIfAbsent(target, first -> new ArrayList<>())
                        .addAll(values));
            }
        }
        return provenance;
    }
}
