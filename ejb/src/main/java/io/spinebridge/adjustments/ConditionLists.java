package io.spinebridge.adjustments;

import io.spinebridge.api.InvalidInputException;
import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.SpineUser;
import io.spinebridge.api.adjustments.ConditionKind;
import io.spinebridge.api.adjustments.NewCondition;
import io.spinebridge.api.adjustments.RemovalCause;
import java.util.UUID;
import org.hl7.fhir.dstu3.model.Condition;
import org.hl7.fhir.dstu3.model.Condition.ConditionClinicalStatus;
import org.hl7.fhir.dstu3.model.ListResource;
import org.hl7.fhir.dstu3.model.ListResource.ListEntryComponent;
import org.hl7.fhir.dstu3.model.Reference;

/** Changes inside the List that holds conditions and their Provenance, before it is sent back whole. Thread safe. */
final class ConditionLists {

    private final Drafts drafts;
    private final boolean retiredReasons;

    ConditionLists(Drafts drafts, boolean retiredReasons) {
        this.drafts = drafts;
        this.retiredReasons = retiredReasons;
    }

    /** Adds a condition with its CREATE Provenance, and an entry for each. */
    void add(ListResource list, NhsNumber patient, String conditionId, NewCondition value, SpineUser user) {
        list.addContained(drafts.condition(patient, conditionId, value));
        entry(list, conditionId);
        provenance(list, conditionId, "CREATE", "create", user);
    }

    /**
     * Marks a condition as removed: its entry deleted, itself inactive with the reason, and an UPDATE Provenance beside it.
     *
     * @throws InvalidInputException when the list has no such condition in force
     */
    void remove(ListResource list, ConditionKind kind, String conditionId, RemovalCause cause, SpineUser user) {
        Condition condition = list.getContained().stream()
                .filter(resource -> resource instanceof Condition
                        && id(resource.getIdElement().getIdPart()).equals(conditionId))
                .map(Condition.class::cast)
                .findFirst()
                .orElseThrow(
                        () -> new InvalidInputException("condition", "is not in the list: it was removed already"));
        boolean deleted =
                list.getEntry().stream().anyMatch(entry -> refersTo(entry, conditionId) && entry.getDeleted());
        if (deleted || ConditionsMapper.removed(condition)) {
            throw new InvalidInputException("condition", "is removed already");
        }
        list.getEntry().stream().filter(entry -> refersTo(entry, conditionId)).forEach(entry -> entry.setDeleted(true));
        condition.setClinicalStatus(ConditionClinicalStatus.INACTIVE);
        RemovalReasons context = kind == ConditionKind.UNDERLYING_CONDITION
                ? RemovalReasons.UNDERLYING_CONDITION
                : RemovalReasons.IMPAIRMENT;
        Drafts.removalReason(condition.getExtension(), context.concept(cause.reason(), retiredReasons), cause);
        provenance(list, conditionId, "UPDATE", "revise", user);
    }

    private void provenance(ListResource list, String conditionId, String activity, String display, SpineUser user) {
        String id = UUID.randomUUID().toString();
        list.addContained(drafts.provenance(id, conditionId, activity, display, user));
        entry(list, id);
    }

    private void entry(ListResource list, String containedId) {
        list.addEntry().setDeleted(false).setDate(drafts.now()).setItem(new Reference("#" + containedId));
    }

    private static boolean refersTo(ListEntryComponent entry, String conditionId) {
        return id(entry.getItem().getReference()).equals(conditionId);
    }

    private static String id(String reference) {
        return reference == null ? "" : reference.replaceAll("^.*[#/:]", "");
    }
}
