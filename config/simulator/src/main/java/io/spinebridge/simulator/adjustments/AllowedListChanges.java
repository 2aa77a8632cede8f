package io.spinebridge.simulator.adjustments;

import org.hl7.fhir.dstu3.model.Condition;
import org.hl7.fhir.dstu3.model.Condition.ConditionClinicalStatus;
import org.hl7.fhir.dstu3.model.ListResource;
import org.hl7.fhir.dstu3.model.ListResource.ListStatus;

/**
 * Which changes a List allows. It is always exchanged whole: Conditions on record come back as they were or removed, and new
 * ones may be added. A removed Condition is inactive, has a reason, a deleted entry and an UPDATE Provenance.
 */
final class AllowedListChanges {
    private static final String CONDITION = "List.contained(Condition)";

    private final ListContent before;
    private final ListContent after;
    private final ElementProblems findings;

    private AllowedListChanges(ListResource was, ListResource now, ElementProblems findings) {
        this.before = ListContent.of(was);
        this.after = ListContent.of(now);
        this.findings = findings;
    }

    static void check(ListResource was, ListResource now, ElementProblems findings) {
        new AllowedListChanges(was, now, findings).check(now.getStatus());
    }

    private void check(ListStatus status) {
        boolean retired =
                status == ListStatus.RETIRED && after.activeConditions().isEmpty();
        findings.require(
                status == ListStatus.CURRENT || retired,
                "List.status",
                "must be current, or retired when every Condition is removed");
        for (Condition condition : before.activeConditions()) {
            after.condition(References.localId(condition))
                    .ifPresentOrElse(
                            returned -> returned(condition, returned),
                            () -> findings.require(false, CONDITION, "is missing; a List is exchanged whole"));
        }
        for (Condition condition : after.conditions()) {
            if (before.condition(References.localId(condition)).isEmpty()) {
                added(condition);
            } else if (!after.isRemoved(condition)) {
                known(condition);
            }
        }
    }

    private void returned(Condition was, Condition now) {
        AllowedChanges.same(was.getCode(), now.getCode(), CONDITION + ".code", findings);
        AllowedChanges.same(was.getNoteFirstRep(), now.getNoteFirstRep(), CONDITION + ".note", findings);
        if (after.isRemoved(now)) {
            removed(now);
        }
    }

    private void removed(Condition condition) {
        findings.require(
                condition.getClinicalStatus() == ConditionClinicalStatus.INACTIVE,
                CONDITION + ".clinicalStatus",
                "must be inactive when its entry is deleted");
        findings.require(
                after.entryDeleted(References.localId(condition)),
                "List.entry.deleted",
                "must be true for a Condition that becomes inactive");
        findings.require(
                RemovalReason.of(condition.getExtension()).isPresent(),
                CONDITION + ".extension(RemovalReason)",
                "is needed to remove it");
        findings.require(
                !after.provenances(condition, "UPDATE").isEmpty(),
                "List.contained(Provenance)",
                "with activity UPDATE is missing for a removed Condition");
    }

    private void added(Condition condition) {
        findings.require(
                condition.getClinicalStatus() == ConditionClinicalStatus.ACTIVE && !after.isRemoved(condition),
                CONDITION + ".clinicalStatus",
                "must be active when it is added");
        hasAuthor(condition);
    }

    private void known(Condition condition) {
        findings.require(
                before.condition(References.localId(condition))
                        .filter(was -> !before.isRemoved(was))
                        .isPresent(),
                CONDITION + ".clinicalStatus",
                "must stay inactive once removed");
        hasAuthor(condition);
    }

    private void hasAuthor(Condition condition) {
        findings.require(
                !after.provenances(condition, "CREATE").isEmpty(),
                "List.contained(Provenance)",
                "with activity CREATE is missing for a Condition");
    }
}
