package io.spinebridge.adjustments;

import static io.spinebridge.adjustments.ReadingIT.patient;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.spinebridge.api.CallerRefusedException;
import io.spinebridge.api.ConflictException;
import io.spinebridge.api.InvalidInputException;
import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.RejectedException;
import io.spinebridge.api.SpineUser;
import io.spinebridge.api.adjustments.Adjustment;
import io.spinebridge.api.adjustments.AdjustmentCategory;
import io.spinebridge.api.adjustments.AdjustmentRecord;
import io.spinebridge.api.adjustments.ConditionKind;
import io.spinebridge.api.adjustments.Conditions;
import io.spinebridge.api.adjustments.Consent;
import io.spinebridge.api.adjustments.HealthCondition;
import io.spinebridge.api.adjustments.ImpairmentType;
import io.spinebridge.api.adjustments.NewAdjustment;
import io.spinebridge.api.adjustments.NewCondition;
import io.spinebridge.api.adjustments.NewConsent;
import io.spinebridge.api.adjustments.ProxyRole;
import io.spinebridge.api.adjustments.ReasonableAdjustments;
import io.spinebridge.api.adjustments.RemovalCause;
import io.spinebridge.api.adjustments.RemovalReason;
import io.spinebridge.api.adjustments.Version;
import io.spinebridge.simulator.adjustments.SeedPatients;
import io.spinebridge.testing.TestSpine;
import io.spinebridge.testing.WithTestSpine;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the record does not allow is refused by field and rule, and nothing is written. What values refuse by themselves: NewValuesTest. */
@WithTestSpine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputIT {

    private static final NhsNumber NEW = patient(SeedPatients.FOR_CREATION);
    private static final NhsNumber FULL = patient(SeedPatients.FOR_CHANGES);
    private static final NhsNumber OTHER = patient(SeedPatients.FULL_RECORD);
    private static final NhsNumber BARE = patient(SeedPatients.CONSENT_ONLY);
    private static final RemovalCause CAUSE = EditKind.CAUSE;
    private static final RemovalCause WITH_SUMMARY =
            new RemovalCause(RemovalReason.BEST_INTEREST, "comment", "summary");
    private static final NewAdjustment ADJUSTMENT = NewAdjustment.freeText(AdjustmentCategory.BESPOKE, "x");
    private static final NewCondition MEMORY = NewCondition.impairment(ImpairmentType.MEMORY, null);
    private static final NewCondition DIABETES = NewCondition.underlying(EditKind.DIABETES, null);

    private final EditingRig rig;
    private final ReasonableAdjustments nurse;

    BadInputIT(TestSpine spine) {
        rig = new EditingRig(spine);
        nurse = rig.as(EditingRig.NURSE);
    }

    @Test
    void aSecondConsent() {
        refused("consent", "is there already", () -> nurse.recordConsent(FULL, NewConsent.by(ProxyRole.PATIENT)));
        refused(
                "consent",
                "is there already",
                () -> nurse.recordConsent(patient(SeedPatients.TWO_CONSENTS), NewConsent.by(ProxyRole.PATIENT)));
    }

    @Test
    void anEntryWithoutConsent() {
        refused("record", "consent first", () -> nurse.addAdjustment(NEW, ADJUSTMENT));
        for (ConditionKind kind : List.of(ConditionKind.IMPAIRMENT, ConditionKind.UNDERLYING_CONDITION)) {
            Conditions none = nurse.conditions(NEW, kind);
            refused(
                    "record",
                    "consent first",
                    () -> nurse.addCondition(NEW, none, kind == ConditionKind.IMPAIRMENT ? MEMORY : DIABETES));
        }
    }

    @Test
    void removingWhatIsRemovedAlready() {
        AdjustmentRecord seen = nurse.read(FULL);
        Adjustment removed =
                nurse.removeAdjustment(FULL, seen.adjustments().entries().get(0), CAUSE);
        HealthCondition first = seen.impairments().entries().get(0);
        Conditions left = nurse.removeCondition(FULL, seen.impairments(), first, CAUSE);
        int written = rig.writes().size();

        assertThat(invalid(() -> nurse.removeAdjustment(FULL, removed, CAUSE)).rule())
                .contains("removed already");
        assertThat(invalid(() -> nurse.correctAdjustment(FULL, removed, CAUSE, ADJUSTMENT))
                        .rule())
                .contains("removed already");
        assertThat(invalid(() -> nurse.removeCondition(FULL, left, first, CAUSE))
                        .rule())
                .contains("removed already");
        assertThat(invalid(() -> nurse.correctCondition(FULL, left, first, CAUSE, MEMORY))
                        .rule())
                .contains("removed already");
        assertThat(rig.writes()).hasSize(written);
    }

    @Test
    void removingARecordThatIsNotThere() {
        refused("record", "is not there", () -> nurse.removeRecord(NEW, CAUSE));
        Consent seen = nurse.consent(FULL).entries().get(0);
        nurse.removeRecord(FULL, CAUSE);
        int written = rig.writes().size();

        assertThat(invalid(() -> nurse.removeRecord(FULL, CAUSE)).field()).isEqualTo("record");
        assertThat(catchThrowableOfType(ConflictException.class, () -> nurse.withdrawConsent(FULL, seen, CAUSE)))
                .isNotNull();
        Consent withdrawn = nurse.reread(seen).current().orElseThrow();
        assertThat(invalid(() -> nurse.withdrawConsent(FULL, withdrawn, CAUSE)).rule())
                .contains("withdrawn already");
        assertThat(rig.writes()).hasSize(written);
    }

    @Test
    void anEntryOfAnotherPatient() {
        AdjustmentRecord other = nurse.read(OTHER);

        refused(
                "entry",
                "another patient",
                () -> nurse.removeAdjustment(FULL, other.adjustments().entries().get(0), CAUSE));
        refused(
                "entry",
                "another patient",
                () -> nurse.correctAdjustment(
                        FULL, other.adjustments().entries().get(0), CAUSE, ADJUSTMENT));
        refused(
                "entry",
                "another patient",
                () -> nurse.withdrawConsent(FULL, other.consent().orElseThrow(), CAUSE));
        refused("entry", "another patient", () -> nurse.addCondition(FULL, other.impairments(), MEMORY));
        refused(
                "entry",
                "another patient",
                () -> nurse.removeCondition(
                        FULL, other.impairments(), other.impairments().entries().get(0), CAUSE));
    }

    @Test
    void anUnderlyingListOfAnotherPatientIsNotFound() {
        Conditions other = nurse.conditions(OTHER, ConditionKind.UNDERLYING_CONDITION);

        assertThat(catchThrowableOfType(ConflictException.class, () -> nurse.addCondition(FULL, other, DIABETES)))
                .isNotNull();
        assertThat(rig.writes()).isEmpty();
    }

    @Test
    void aConditionThatDoesNotFitItsList() {
        AdjustmentRecord seen = nurse.read(FULL);
        rig.simulator.clearEvidence();

        for (ThrowingCallable change : List.<ThrowingCallable>of(
                () -> nurse.addCondition(FULL, seen.impairments(), DIABETES),
                () -> nurse.addCondition(FULL, seen.underlyingConditions(), MEMORY),
                () -> nurse.addCondition(FULL, seen.underlyingConditions(), NewCondition.threshold()),
                () -> nurse.addCondition(FULL, seen.threshold(), NewCondition.threshold()),
                () -> nurse.removeCondition(
                        FULL, seen.threshold(), seen.threshold().entries().get(0), CAUSE),
                () -> nurse.correctCondition(
                        FULL, seen.impairments(), seen.impairments().entries().get(0), CAUSE, DIABETES))) {
            assertThat(invalid(change).field()).startsWith("condition");
        }
        assertThat(rig.simulator.evidence()).as("nothing at all was sent").isEmpty();
    }

    @Test
    void aConditionOfAnotherList() {
        AdjustmentRecord seen = nurse.read(FULL);

        refused(
                "condition",
                "is not in the list",
                () -> nurse.removeCondition(
                        FULL,
                        seen.impairments(),
                        seen.underlyingConditions().entries().get(0),
                        CAUSE));
    }

    @Test
    void theThresholdTwice() {
        Conditions list =
                nurse.addCondition(BARE, nurse.conditions(BARE, ConditionKind.IMPAIRMENT), NewCondition.threshold());
        rig.simulator.clearEvidence();

        assertThat(invalid(() -> nurse.addCondition(BARE, list, NewCondition.threshold()))
                        .rule())
                .contains("there already");
        assertThat(rig.simulator.evidence()).isEmpty();
    }

    @Test
    void removingFromAListThatIsNotThere() {
        Conditions none = nurse.conditions(BARE, ConditionKind.IMPAIRMENT);
        HealthCondition other =
                nurse.conditions(FULL, ConditionKind.IMPAIRMENT).entries().get(0);

        refused("conditions", "must come from", () -> nurse.removeCondition(BARE, none, other, CAUSE));
        refused("conditions", "must come from", () -> nurse.correctCondition(BARE, none, other, CAUSE, MEMORY));
    }

    @Test
    void aVersionThatTheSpineDidNotGive() {
        Adjustment seen = nurse.adjustments(FULL).entries().get(0);
        rig.simulator.clearEvidence();

        for (Version version : List.of(
                new Version(seen.version().id(), ""),
                new Version("", seen.version().versionId()))) {
            assertThat(invalid(() -> nurse.removeAdjustment(FULL, with(seen, version), CAUSE))
                            .field())
                    .isEqualTo("version");
        }
        assertThat(rig.simulator.evidence()).isEmpty();
        Version invented = new Version(seen.version().id(), "1");
        assertThat(catchThrowableOfType(
                        ConflictException.class, () -> nurse.removeAdjustment(FULL, with(seen, invented), CAUSE)))
                .isNotNull();
        assertThat(rig.writes()).isEmpty();
    }

    @Test
    void aSummaryWhereThereIsNoPlaceForIt() {
        AdjustmentRecord seen = nurse.read(FULL);
        rig.simulator.clearEvidence();

        for (ThrowingCallable change : List.<ThrowingCallable>of(
                () -> nurse.removeRecord(FULL, WITH_SUMMARY),
                () -> nurse.removeAdjustment(FULL, seen.adjustments().entries().get(0), WITH_SUMMARY),
                () -> nurse.correctAdjustment(FULL, seen.adjustments().entries().get(0), WITH_SUMMARY, ADJUSTMENT),
                () -> nurse.removeCondition(
                        FULL, seen.impairments(), seen.impairments().entries().get(0), WITH_SUMMARY),
                () -> nurse.correctCondition(
                        FULL, seen.impairments(), seen.impairments().entries().get(0), WITH_SUMMARY, MEMORY))) {
            assertThat(invalid(change).field()).isEqualTo("best-interest summary");
        }
        assertThat(rig.simulator.evidence()).isEmpty();
    }

    @Test
    void whatIsMissing() {
        AdjustmentRecord seen = nurse.read(FULL);
        Adjustment adjustment = seen.adjustments().entries().get(0);
        HealthCondition condition = seen.impairments().entries().get(0);
        rig.simulator.clearEvidence();

        Map<ThrowingCallable, String> fields = Map.ofEntries(
                Map.entry(() -> nurse.recordConsent(null, NewConsent.by(ProxyRole.PATIENT)), "NHS number"),
                Map.entry(() -> nurse.recordConsent(NEW, null), "consent"),
                Map.entry(() -> nurse.addAdjustment(FULL, null), "adjustment"),
                Map.entry(() -> nurse.removeAdjustment(FULL, adjustment, null), "removal reason"),
                Map.entry(() -> nurse.removeAdjustment(FULL, null, CAUSE), "adjustment"),
                Map.entry(() -> nurse.correctAdjustment(FULL, adjustment, CAUSE, null), "replacement"),
                Map.entry(() -> nurse.addCondition(FULL, null, MEMORY), "conditions"),
                Map.entry(() -> nurse.addCondition(FULL, seen.impairments(), null), "condition"),
                Map.entry(() -> nurse.removeCondition(FULL, seen.impairments(), null, CAUSE), "condition"),
                Map.entry(() -> nurse.removeCondition(FULL, seen.impairments(), condition, null), "removal reason"),
                Map.entry(
                        () -> nurse.correctCondition(FULL, seen.impairments(), condition, CAUSE, null), "replacement"),
                Map.entry(() -> nurse.withdrawConsent(FULL, null, CAUSE), "consent"),
                Map.entry(() -> nurse.withdrawConsent(FULL, seen.consent().orElseThrow(), null), "removal reason"),
                Map.entry(() -> nurse.removeRecord(FULL, null), "removal reason"),
                Map.entry(() -> nurse.reconcile(null), "pending change"));

        fields.forEach((change, field) -> assertThat(invalid(change).field()).isEqualTo(field));
        assertThat(rig.simulator.evidence()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(EditKind.class)
    void aChangeByAJobRoleThatMayViewAlone(EditKind kind) {
        for (String role : new String[] {"S8000:G8000:R0620", null}) {
            ReasonableAdjustments viewer = rig.as(
                    new SpineUser("555254240100", null, role, "RXA"),
                    Map.of("spinebridge.adjustments.editing-roles", "R0050,R0260"));
            Runnable change = kind.after(viewer);
            rig.simulator.clearEvidence();

            CallerRefusedException refusal = catchThrowableOfType(CallerRefusedException.class, change::run);

            assertThat(refusal).isNotNull().hasMessageContaining("job role");
            assertThat(rig.simulator.evidence()).as("nothing at all was sent").isEmpty();
        }
        kind.make(rig.as(EditingRig.DOCTOR, Map.of("spinebridge.adjustments.editing-roles", "R0050,R0260")));
        assertThat(rig.writes()).hasSize(1);
    }

    /** Entries from before today's code lists must be sent back as they are, and the profiles refuse that. */
    @Test
    void anEntryOfOldCodesIsLeftAsItIsButTheRecordCanBeRemoved() {
        NhsNumber odd = patient(SeedPatients.ODD_RECORD);
        List<Adjustment> before = nurse.adjustments(odd).entries();
        for (Adjustment adjustment : before) {
            RejectedException refusal =
                    catchThrowableOfType(RejectedException.class, () -> nurse.removeAdjustment(odd, adjustment, CAUSE));
            assertThat(refusal.error().httpStatus()).isEqualTo(422);
        }
        assertThat(nurse.adjustments(odd).entries()).isEqualTo(before);

        nurse.removeRecord(odd, CAUSE);

        assertThat(nurse.read(odd).exists()).isFalse();
    }

    private static Adjustment with(Adjustment seen, Version version) {
        return new Adjustment(
                version,
                seen.active(),
                seen.lastUpdated(),
                seen.category(),
                seen.what(),
                seen.notes(),
                seen.removal(),
                seen.provenance(),
                seen.notUnderstood());
    }

    private void refused(String field, String rule, ThrowingCallable change) {
        InvalidInputException refusal = invalid(change);
        assertThat(refusal.field()).isEqualTo(field);
        assertThat(refusal.rule()).contains(rule);
        assertThat(refusal).message().doesNotContain("999000");
        assertThat(rig.writes()).isEmpty();
    }

    private static InvalidInputException invalid(ThrowingCallable change) {
        InvalidInputException refusal = catchThrowableOfType(InvalidInputException.class, change);
        assertThat(refusal).isNotNull();
        return refusal;
    }
}
