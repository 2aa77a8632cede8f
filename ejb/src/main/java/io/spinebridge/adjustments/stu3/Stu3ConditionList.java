package io.spinebridge.adjustments.stu3;

import io.spinebridge.adjustments.ConditionList;
import io.spinebridge.adjustments.stu3.ConditionsResources.Activity;
import io.spinebridge.api.InvalidInputException;
import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.SpineUser;
import io.spinebridge.api.adjustments.ConditionKind;
import io.spinebridge.api.adjustments.Conditions;
import io.spinebridge.api.adjustments.NewCondition;
import io.spinebridge.api.adjustments.RemovalCause;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hl7.fhir.dstu3.model.Condition;
import org.hl7.fhir.dstu3.model.Condition.ConditionClinicalStatus;
import org.hl7.fhir.dstu3.model.ListResource;
import org.hl7.fhir.dstu3.model.ListResource.ListEntryComponent;

/** The List that holds conditions and their Provenance, while it is changed. It is sent back whole. Belongs to one thread. */
final class Stu3ConditionList implements ConditionList {

    private final ListResource list;
    private final NhsNumber patient;
    private final RemovalReasonCodes what;
    private final ConditionsResources resources;
    private final RemovalResources removals;
    private final Function<ListResource, Conditions> request;

    /**
     * Changes a list.
     *
     * @param list as it is now
     * @param patient whose it is
     * @param kind what it holds
     * @param write makes resources, and sends the list
     */
    Stu3ConditionList(ListResource list, NhsNumber patient, ConditionKind kind, Writing write) {
        this.list = list;
        this.patient = patient;
        this.what = kind == ConditionKind.UNDERLYING_CONDITION
                ? RemovalReasonCodes.UNDERLYING_CONDITION
                : RemovalReasonCodes.IMPAIRMENT;
        this.resources = write.resources();
        this.removals = write.removals();
        this.request = write.request();
    }

    /** How the list is written. */
    record Writing(
            ConditionsResources resources, RemovalResources removals, Function<ListResource, Conditions> request) {}

    /** Adds a condition with its CREATE Provenance, and an entry for each. */
    @Override
    public void add(String conditionId, NewCondition value, SpineUser user) {
        list.addContained(resources.condition(patient, conditionId, value));
        resources.addEntry(list, conditionId);
        addProvenance(conditionId, Activity.CREATE, user);
    }

    /** Marks its entry as deleted, itself as inactive with the reason, and adds an UPDATE Provenance. */
    @Override
    public void remove(String conditionId, RemovalCause cause, SpineUser user) {
        Condition condition = list.getContained().stream()
                .filter(resource -> resource instanceof Condition
                        && ListEntryReferences.id(resource).equals(conditionId))
                .map(Condition.class::cast)
                .findFirst()
                .orElseThrow(
                        () -> new InvalidInputException("condition", "is not in the list: it was removed already"));
        List<ListEntryComponent> entries = list.getEntry().stream()
                .filter(entry -> ListEntryReferences.lastPart(entry.getItem().getReference())
                        .equals(conditionId))
                .toList();
        if (entries.stream().anyMatch(ListEntryComponent::getDeleted) || !InForce.condition(condition)) {
            throw new InvalidInputException("condition", "is removed already");
        }
        entries.forEach(entry -> entry.setDeleted(true));
        condition.setClinicalStatus(ConditionClinicalStatus.INACTIVE);
        removals.put(condition.getExtension(), what, cause);
        addProvenance(conditionId, Activity.UPDATE, user);
    }

    @Override
    public Conditions save() {
        return request.apply(list);
    }

    private void addProvenance(String conditionId, Activity activity, SpineUser user) {
        String id = UUID.randomUUID().toString();
        list.addContained(resources.provenance(id, conditionId, activity, user));
        resources.addEntry(list, id);
    }
}
