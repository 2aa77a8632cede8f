package io.spinebridge.adjustments.stu3;

import io.spinebridge.adjustments.ConditionList;
import io.spinebridge.adjustments.stu3.ConditionsResources.Activity;
import io.spinebridge.api.InvalidInputException;
import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.SpineUser;
import io.spinebridge.api.adjustments.ConditionKind;
import io.spinebridge.api.adjustments.Conditions;
import io.spinebridge.api.adjustments.EntryStatus;
import io.spinebridge.api.adjustments.NewCondition;
import io.spinebridge.api.adjustments.RemovalCause;
import io.spinebridge.fhir.Element;
import io.spinebridge.fhir.ElementValues;
import io.spinebridge.fhir.FhirBodies;
import io.spinebridge.fhir.ReceivedResource;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hl7.fhir.dstu3.model.DomainResource;

/** The List that holds conditions and their Provenance, while it is changed. It is sent back whole. Belongs to one thread. */
final class Stu3ConditionList implements ConditionList {

    private final ReceivedResource list;
    private final NhsNumber patient;
    private final RemovalReasonCodes what;
    private final Writing write;

    /**
     * Changes a list.
     *
     * @param list as it is now
     * @param patient whose it is
     * @param kind what it holds
     * @param write makes resources, and sends the list
     */
    Stu3ConditionList(ReceivedResource list, NhsNumber patient, ConditionKind kind, Writing write) {
        this.list = list;
        this.patient = patient;
        this.what = kind == ConditionKind.UNDERLYING_CONDITION
                ? RemovalReasonCodes.UNDERLYING_CONDITION
                : RemovalReasonCodes.IMPAIRMENT;
        this.write = write;
    }

    /** How the list is written. */
    record Writing(
            ConditionsResources resources,
            RemovalResources removals,
            FhirBodies bodies,
            Function<ReceivedResource, Conditions> request) {}

    /** Adds a condition with its CREATE Provenance, and an entry for each. */
    @Override
    public void add(String conditionId, NewCondition value, SpineUser user) {
        contain(write.resources().condition(patient, conditionId, value), conditionId);
        addProvenance(conditionId, Activity.CREATE, user);
    }

    /** Marks its entry as deleted, itself as inactive with the reason, and adds an UPDATE Provenance. */
    @Override
    public void remove(String conditionId, RemovalCause cause, SpineUser user) {
        Element condition = list.element().all("contained").stream()
                .filter(resource -> resource.resourceType().equals(ConditionsMapper.CONDITION)
                        && ListEntryReferences.id(resource).equals(conditionId))
                .findFirst()
                .orElseThrow(
                        () -> new InvalidInputException("condition", "is not in the list: it was removed already"));
        List<Element> entries = list.element().all("entry").stream()
                .filter(entry -> ListEntryReferences.lastPart(entry.one("item").text("reference"))
                        .equals(conditionId))
                .toList();
        if (entries.stream().anyMatch(entry -> ElementValues.flag(entry, "deleted"))
                || InForce.of(condition) == EntryStatus.NOT_IN_FORCE) {
            throw new InvalidInputException("condition", "is removed already");
        }
        entries.forEach(entry -> ReceivedResource.put(entry, "deleted", true));
        ReceivedResource.put(condition, "clinicalStatus", "inactive");
        ReceivedResource.putExtension(
                condition, write.bodies().element(write.removals().extension(what, cause)));
        addProvenance(conditionId, Activity.UPDATE, user);
    }

    @Override
    public Conditions save() {
        return write.request().apply(list);
    }

    private void addProvenance(String conditionId, Activity activity, SpineUser user) {
        String id = UUID.randomUUID().toString();
        contain(write.resources().provenance(id, conditionId, activity, user), id);
    }

    private void contain(DomainResource resource, String id) {
        ReceivedResource.add(list.element(), "contained", write.bodies().element(resource));
        ReceivedResource.add(
                list.element(),
                "entry",
                write.bodies().element(write.resources().entry(id)));
    }
}
