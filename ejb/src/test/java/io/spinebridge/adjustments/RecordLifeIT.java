package io.spinebridge.adjustments;

import static io.spinebridge.adjustments.ReadingIT.patient;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spinebridge.api.ConflictException;
import io.spinebridge.api.InvalidInputException;
import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.SnomedCode;
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
import io.spinebridge.api.adjustments.RemovalCause;
import io.spinebridge.api.adjustments.RemovalReason;
import io.spinebridge.simulator.adjustments.SeedPatients;
import io.spinebridge.simulator.server.SpineSimulator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A record's whole life, from consent to withdrawal, as one clinician after another changes it. */
class RecordLifeIT {

    private static final NhsNumber PATIENT = patient(SeedPatients.FOR_CREATION);
    private static final RemovalCause CAUSE =
            RemovalCause.of(RemovalReason.NO_LONGER_APPLIES, "agreed with the patient");
    private static final SnomedCode EASYREAD = new SnomedCode("796161000000101", "Requires information in Easyread");
    private static final SnomedCode AUTISM = new SnomedCode("408856003", "Autistic disorder");

    private static SpineSimulator simulator;
    private static Path stores;
    private Wire wire;

    @BeforeAll
    static void start() throws IOException {
        simulator = SpineSimulator.builder().start();
        stores = Wire.stores(simulator);
    }

    @AfterAll
    static void stop() {
        simulator.close();
    }

    @BeforeEach
    void fresh() {
        simulator.reset();
        simulator.clearEvidence();
        wire = Wire.to(
                Wire.settings(simulator, stores),
                () -> new SpineUser("555254240100", "555254240199", "S8000:G8000:R8001", "RXA"));
    }

    private AdjustmentRecord read() {
        return wire.reader().read(PATIENT);
    }

    private Conditions impairments() {
        return wire.reader().conditions(PATIENT, ConditionKind.IMPAIRMENT);
    }

    private void everyRequestPassed() {
        assertThat(simulator.evidence())
                .allSatisfy(entry ->
                        assertThat(entry.failures()).as(entry.toString()).isEmpty());
    }

    @Test
    void aRecordIsMadeChangedCorrectedAndWithdrawn() {
        AdjustmentsWriter edits = wire.service.writer();
        ConditionsWriter conditions = wire.service.conditions();

        Consent consent = edits.recordConsent(PATIENT, NewConsent.by(ProxyRole.PATIENT));
        assertThat(consent.active()).isTrue();
        assertThat(consent.provenance()).singleElement().satisfies(who -> {
            assertThat(who.practitionerId()).isEqualTo("555254240100");
            assertThat(who.organisationCode()).isEqualTo("RXA");
        });

        Adjustment coded = edits.addAdjustment(
                PATIENT,
                NewAdjustment.coded(AdjustmentCategory.SPECIFIC_INFORMATION_FORMAT, EASYREAD)
                        .withNotes("prefers pictures"));
        Adjustment free =
                edits.addAdjustment(PATIENT, NewAdjustment.freeText(AdjustmentCategory.BESPOKE, "Call him Sam"));
        Adjustment corrected = edits.correctAdjustment(
                PATIENT, free, CAUSE, NewAdjustment.freeText(AdjustmentCategory.BESPOKE, "Call her Sam"));
        assertThat(edits.removeAdjustment(PATIENT, coded, CAUSE).active()).isFalse();

        Conditions list =
                conditions.add(PATIENT, impairments(), NewCondition.impairment(ImpairmentType.HEARING, "left ear"));
        assertThat(list.entries())
                .extracting(entry -> entry.what().shown())
                .anySatisfy(shown -> assertThat(shown).startsWith("Hearing"))
                .anySatisfy(shown -> assertThat(shown).contains("Equality Act"));
        list = conditions.add(PATIENT, list, NewCondition.impairment(ImpairmentType.MEMORY, null));
        HealthCondition memory = entry(list, "Memory");
        list = conditions.correct(
                PATIENT, list, memory, CAUSE, NewCondition.impairment(ImpairmentType.MOBILITY, "walks with a frame"));
        assertThat(list.entries())
                .extracting(entry -> entry.what().shown())
                .noneMatch(shown -> shown.startsWith("Memory"));
        list = conditions.remove(PATIENT, list, entry(list, "Hearing"), CAUSE);
        Conditions underlying = conditions.add(
                PATIENT,
                wire.reader().conditions(PATIENT, ConditionKind.UNDERLYING_CONDITION),
                NewCondition.underlying(AUTISM, null));
        underlying = conditions.add(
                PATIENT,
                underlying,
                NewCondition.underlying(new SnomedCode("73211009", "Diabetes mellitus"), "type 2"));
        conditions.remove(PATIENT, underlying, entry(underlying, "Autistic"), CAUSE);

        AdjustmentRecord record = read();
        assertThat(record.adjustments().entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.version()).isEqualTo(corrected.version()));
        assertThat(record.impairments().entries())
                .extracting(entry -> entry.what().shown())
                .anySatisfy(shown -> assertThat(shown).startsWith("Mobility"))
                .noneMatch(shown -> shown.startsWith("Hearing"));
        assertThat(record.impairments().entries())
                .allSatisfy(entry -> assertThat(entry.provenance())
                        .anySatisfy(who -> assertThat(who.practitionerId() + " " + who.organisationCode())
                                .isEqualTo("555254240100 RXA")));
        assertThat(record.thresholdMet()).isTrue();
        assertThat(record.underlyingConditions().entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.knownNote()).contains("type 2"));
        assertThat(record.everythingNotUnderstood()).isEmpty();

        edits.withdrawConsent(PATIENT, record.consent().orElseThrow(), CAUSE);
        assertThat(read().exists()).isFalse();
        everyRequestPassed();
    }

    @Test
    void theWholeRecordIsRemovedAtOnceAndCanBeBegunAgain() {
        AdjustmentsWriter edits = wire.service.writer();
        edits.recordConsent(PATIENT, new NewConsent(ProxyRole.BEST_INTEREST, "decided by the team"));

        edits.removeRecord(PATIENT, RemovalCause.of(RemovalReason.ERROR, "wrong patient"));

        assertThat(read().exists()).isFalse();
        assertThat(edits.recordConsent(PATIENT, NewConsent.by(ProxyRole.ATTORNEY))
                        .active())
                .isTrue();
        everyRequestPassed();
    }

    @Test
    void aChangeBySomeoneElseIsNeverOverwritten() {
        NhsNumber patient = patient(SeedPatients.FOR_CHANGES);
        Conditions seenByBoth = wire.reader().conditions(patient, ConditionKind.IMPAIRMENT);
        Adjustment adjustment = wire.reader().adjustments(patient).entries().get(0);
        wire.service.conditions().add(patient, seenByBoth, NewCondition.impairment(ImpairmentType.VISION, null));
        wire.service.writer().removeAdjustment(patient, adjustment, CAUSE);
        int written = writes();

        assertThatThrownBy(() -> wire.service
                        .conditions()
                        .remove(patient, seenByBoth, seenByBoth.entries().get(0), CAUSE))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> wire.service.writer().removeAdjustment(patient, adjustment, CAUSE))
                .isInstanceOfAny(ConflictException.class, InvalidInputException.class);
        assertThat(writes()).isEqualTo(written);
        assertThat(wire.reader().conditions(patient, ConditionKind.IMPAIRMENT).entries())
                .hasSize(seenByBoth.entries().size() + 1);
    }

    private static int writes() {
        return (int) simulator.evidence().stream()
                .filter(entry -> !entry.method().equals("GET"))
                .count();
    }

    private static HealthCondition entry(Conditions list, String start) {
        List<HealthCondition> found = list.entries().stream()
                .filter(entry -> entry.what().shown().startsWith(start))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}
