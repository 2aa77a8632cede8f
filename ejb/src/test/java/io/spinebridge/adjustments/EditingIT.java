package io.spinebridge.adjustments;

import static io.spinebridge.adjustments.ReadingIT.patient;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ca.uhn.fhir.context.FhirContext;
import io.spinebridge.api.ConflictException;
import io.spinebridge.api.DuplicateException;
import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.SpineUser;
import io.spinebridge.api.adjustments.Adjustment;
import io.spinebridge.api.adjustments.AdjustmentCategory;
import io.spinebridge.api.adjustments.AdjustmentRecord;
import io.spinebridge.api.adjustments.ConditionKind;
import io.spinebridge.api.adjustments.Conditions;
import io.spinebridge.api.adjustments.HealthCondition;
import io.spinebridge.api.adjustments.ImpairmentType;
import io.spinebridge.api.adjustments.NewAdjustment;
import io.spinebridge.api.adjustments.NewCondition;
import io.spinebridge.api.adjustments.NewConsent;
import io.spinebridge.api.adjustments.Note;
import io.spinebridge.api.adjustments.ProxyRole;
import io.spinebridge.api.adjustments.ReasonableAdjustments;
import io.spinebridge.api.adjustments.RemovalCause;
import io.spinebridge.api.adjustments.RemovalReason;
import io.spinebridge.simulator.adjustments.AdjustmentsOptions;
import io.spinebridge.simulator.adjustments.SeedPatients;
import io.spinebridge.simulator.evidence.Evidence;
import io.spinebridge.testing.TestSpine;
import io.spinebridge.testing.WithTestSpine;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.hl7.fhir.dstu3.model.CodeableConcept;
import org.hl7.fhir.dstu3.model.Coding;
import org.hl7.fhir.dstu3.model.Condition;
import org.hl7.fhir.dstu3.model.Consent;
import org.hl7.fhir.dstu3.model.DomainResource;
import org.hl7.fhir.dstu3.model.Extension;
import org.hl7.fhir.dstu3.model.Flag;
import org.hl7.fhir.dstu3.model.ListResource;
import org.hl7.fhir.dstu3.model.Provenance;
import org.hl7.fhir.dstu3.model.Provenance.ProvenanceAgentComponent;
import org.hl7.fhir.dstu3.model.Reference;
import org.hl7.fhir.dstu3.model.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The specification's use cases that change a record, looked at in what the Spine received and stores. */
@WithTestSpine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EditingIT {

    private static final String EXTENSION = "https://fhir.nhs.uk/STU3/StructureDefinition/Extension-RARecord-";
    private static final String BEST_INTEREST_SUMMARY = EXTENSION + "BestInterestSummary-1";
    private static final String REMOVAL_REASON = EXTENSION + "RemovalReason-1";
    private static final NhsNumber NEW = patient(SeedPatients.FOR_CREATION);
    private static final NhsNumber FULL = patient(SeedPatients.FOR_CHANGES);
    private static final NhsNumber BARE = patient(SeedPatients.CONSENT_ONLY);
    private static final RemovalCause CAUSE = EditKind.CAUSE;

    private final EditingRig rig;
    private final ReasonableAdjustments nurse;
    private final ReasonableAdjustments doctor;

    EditingIT(TestSpine spine) {
        rig = new EditingRig(spine);
        nurse = rig.as(EditingRig.NURSE);
        doctor = rig.as(EditingRig.DOCTOR);
    }

    private void everyRequestPassed() {
        assertThat(rig.simulator.evidence())
                .isNotEmpty()
                .allSatisfy(entry ->
                        assertThat(entry.failures()).as(entry.toString()).isEmpty());
    }

    @ParameterizedTest
    @EnumSource(EditKind.class)
    void everyKindOfChangeIsOneRequestThatTheSpineTakesWithTheVersionThatWasRead(EditKind kind) {
        kind.make(nurse);

        assertThat(rig.writes()).singleElement().satisfies(write -> {
            assertThat(write.status()).isBetween(200, 201);
            if (write.method().equals("PUT")) {
                assertThat(write.header("If-Match")).matches("W/\"[^\"]+\"");
            }
        });
        everyRequestPassed();
    }

    @Test
    void useCase2BeginsARecordWhoseFirstListHoldsTheThresholdToo() {
        nurse.recordConsent(NEW, NewConsent.by(ProxyRole.REPRESENTATIVE));
        Conditions seen = nurse.conditions(NEW, ConditionKind.IMPAIRMENT);
        Conditions stored =
                nurse.addCondition(NEW, seen, NewCondition.impairment(ImpairmentType.LEARNING, "needs time"));

        assertThat(rig.stored(NEW, ListResource.class)).singleElement().satisfies(list -> {
            assertThat(contained(list, Condition.class)).hasSize(2);
            assertThat(contained(list, Provenance.class)).hasSize(2);
            assertThat(list.getEntry())
                    .as("an entry for each contained resource")
                    .hasSize(4);
        });
        assertThat(stored.entries()).filteredOn(HealthCondition::isThreshold).hasSize(1);
        assertThat(stored)
                .as("what a change returns is what reading returns")
                .isEqualTo(nurse.conditions(NEW, ConditionKind.IMPAIRMENT));
        AdjustmentRecord record = nurse.read(NEW);
        assertThat(record.thresholdMet()).isTrue();
        assertThat(record.consent().orElseThrow().proxyRole()).contains(ProxyRole.REPRESENTATIVE);
        assertThat(record.everythingNotUnderstood()).isEmpty();
        everyRequestPassed();
    }

    @Test
    void aBestInterestDecisionIsRecordedWithItsSummary() {
        nurse.recordConsent(NEW, new NewConsent(ProxyRole.BEST_INTEREST, "decided with the family"));

        io.spinebridge.api.adjustments.Consent read = nurse.read(NEW).consent().orElseThrow();
        assertThat(read.proxyRole()).contains(ProxyRole.BEST_INTEREST);
        assertThat(read.knownBestInterest()).map(Note::text).contains("decided with the family");
        assertThat(read.notUnderstood()).isEmpty();
        everyRequestPassed();
    }

    @Test
    void theSummaryOfAWithdrawalInBestInterestStandsBesideThatOfTheConsent() {
        nurse.recordConsent(NEW, new NewConsent(ProxyRole.BEST_INTEREST, "decided with the family"));

        nurse.withdrawConsent(
                NEW,
                nurse.consent(NEW).entries().get(0),
                new RemovalCause(RemovalReason.BEST_INTEREST, "not needed", "decided otherwise"));

        Consent stored = rig.stored(NEW, Consent.class).get(0);
        assertThat(stored.getExtensionsByUrl(BEST_INTEREST_SUMMARY))
                .singleElement()
                .satisfies(summary -> assertThat(summary.getExtension())
                        .extracting(Extension::getUrl)
                        .containsExactly("createSummary", "removeSummary"));
        everyRequestPassed();
    }

    static Stream<NewAdjustment> newAdjustments() {
        NewAdjustment coded = NewAdjustment.coded(AdjustmentCategory.SPECIFIC_INFORMATION_FORMAT, EditKind.EASYREAD);
        NewAdjustment free = NewAdjustment.freeText(
                AdjustmentCategory.BESPOKE, "Call her <Sam> & \"smile\" \u2013 Zo\u00eb \ud83d\ude42\nalways");
        NewAdjustment both = new NewAdjustment(
                AdjustmentCategory.SPECIFIC_INFORMATION_FORMAT, EditKind.EASYREAD, "large print", "twice");
        return Stream.of(coded, free, both, coded.withNotes("prefers pictures"), free.withNotes("since birth"));
    }

    @ParameterizedTest
    @MethodSource("newAdjustments")
    void useCase4AddsAnAdjustmentAsItWasMeant(NewAdjustment wanted) {
        Adjustment stored = nurse.addAdjustment(BARE, wanted);

        assertThat(nurse.adjustments(BARE).entries()).containsExactly(stored);
        assertThat(stored.active()).isTrue();
        assertThat(stored.knownCategory()).contains(wanted.category());
        assertThat(stored.what().codes()).hasSize(wanted.knownCode().isPresent() ? 1 : 0);
        assertThat(stored.what().freeText().orElse(null)).isEqualTo(wanted.text());
        assertThat(stored.knownNotes().map(Note::text).orElse(null)).isEqualTo(wanted.notes());
        assertThat(stored.notUnderstood()).isEmpty();
        everyRequestPassed();
    }

    @ParameterizedTest
    @EnumSource(AdjustmentCategory.class)
    void everyCategoryIsTaken(AdjustmentCategory category) {
        assertThat(nurse.addAdjustment(BARE, NewAdjustment.freeText(category, "text"))
                        .knownCategory())
                .contains(category);
        everyRequestPassed();
    }

    @Test
    void useCase4AddsAnImpairmentAndLeavesTheOthersAsTheyWere() {
        Conditions before = nurse.conditions(FULL, ConditionKind.IMPAIRMENT);
        ListResource was = list(FULL, before);

        Conditions after =
                nurse.addCondition(FULL, before, NewCondition.impairment(ImpairmentType.MENTAL_HEALTH, "anxious"));

        assertThat(after.entries()).hasSize(before.entries().size() + 1).containsAll(before.entries());
        assertThat(after.version().id()).isEqualTo(before.version().id());
        assertThat(list(FULL, after).getDateElement().getValueAsString())
                .isEqualTo(was.getDateElement().getValueAsString());
        assertThat(rig.writes().get(0).header("If-Match"))
                .isEqualTo("W/\"" + before.version().versionId() + "\"");
        everyRequestPassed();
    }

    @ParameterizedTest
    @EnumSource(ImpairmentType.class)
    void everyImpairmentIsTaken(ImpairmentType type) {
        Conditions none = nurse.conditions(BARE, ConditionKind.IMPAIRMENT);

        assertThat(nurse.addCondition(BARE, none, NewCondition.impairment(type, "note"))
                        .entries())
                .filteredOn(entry -> !entry.isThreshold())
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.impairmentType()).contains(type);
                    assertThat(entry.knownNote()).contains("note");
                });
        everyRequestPassed();
    }

    @Test
    void useCase6CorrectsAnAdjustment() {
        Adjustment old = nurse.adjustments(FULL).entries().get(0);

        Adjustment corrected = nurse.correctAdjustment(
                FULL,
                old,
                RemovalCause.of(RemovalReason.ERROR, "mistyped"),
                NewAdjustment.freeText(AdjustmentCategory.BESPOKE, "Call her Sam"));

        assertThat(nurse.adjustments(FULL).entries())
                .contains(corrected)
                .noneMatch(entry -> entry.version().id().equals(old.version().id()));
        Flag kept = stored(FULL, Flag.class, old.version().id());
        assertThat(kept.getStatus()).isEqualTo(Flag.FlagStatus.INACTIVE);
        assertThat(comment(kept.getExtension())).isEqualTo("mistyped");
        assertThat(contained(kept, Provenance.class)).hasSize(2);
        assertThat(rig.writes()).extracting(Evidence::method).containsExactly("PUT", "POST");
        everyRequestPassed();
    }

    @Test
    void useCase6CorrectsAConditionByOneChange() {
        Conditions before = nurse.conditions(FULL, ConditionKind.IMPAIRMENT);
        HealthCondition old = before.entries().get(0);

        Conditions after = nurse.correctCondition(
                FULL, before, old, CAUSE, NewCondition.impairment(ImpairmentType.VISION, "left eye"));

        assertThat(rig.writes()).hasSize(1);
        assertThat(after.entries())
                .hasSameSizeAs(before.entries())
                .noneMatch(entry -> entry.id().equals(old.id()))
                .anyMatch(entry -> entry.knownNote().equals(Optional.of("left eye")));
        everyRequestPassed();
    }

    @ParameterizedTest
    @EnumSource(
            value = EditKind.class,
            names = {
                "REMOVE_ADJUSTMENT",
                "FURTHER_IMPAIRMENT",
                "REMOVE_IMPAIRMENT",
                "CORRECT_IMPAIRMENT",
                "FURTHER_UNDERLYING_CONDITION",
                "REMOVE_UNDERLYING_CONDITION",
                "CORRECT_UNDERLYING_CONDITION",
                "FIRST_IMPAIRMENT",
                "FIRST_UNDERLYING_CONDITION"
            })
    void useCase7NothingOfAnEarlierEditorIsOverwritten(EditKind kind) {
        Runnable late = kind.after(doctor);
        kind.make(nurse);
        AdjustmentRecord made = nurse.read(kind.patient());
        int writes = rig.writes().size();

        ConflictException conflict = catchThrowableOfType(ConflictException.class, late::run);

        assertThat(conflict).isNotNull().hasMessageContaining("changed by someone else");
        assertThat(rig.writes()).as("the stale value is noticed by looking").hasSize(writes);
        assertThat(nurse.read(kind.patient())).isEqualTo(made);
        everyRequestPassed();
    }

    @Test
    void useCase7AConsentThatChangedIsNotWithdrawn() {
        Runnable late = EditKind.WITHDRAW_CONSENT.after(doctor);
        EditKind.WITHDRAW_CONSENT.make(nurse);
        nurse.recordConsent(FULL, NewConsent.by(ProxyRole.PATIENT));

        assertThat(catchThrowableOfType(ConflictException.class, late::run)).isNotNull();
        assertThat(nurse.read(FULL).exists()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = EditKind.class,
            names = {
                "REMOVE_ADJUSTMENT",
                "FURTHER_IMPAIRMENT",
                "REMOVE_IMPAIRMENT",
                "CORRECT_IMPAIRMENT",
                "FURTHER_UNDERLYING_CONDITION",
                "REMOVE_UNDERLYING_CONDITION",
                "CORRECT_UNDERLYING_CONDITION",
                "WITHDRAW_CONSENT"
            })
    void useCase7TheSpineRefusesWhatWasOvertakenBetweenLookAndChange(EditKind kind) {
        AtomicReference<Runnable> earlier = new AtomicReference<>();
        Runnable late = kind.after(overtaken(earlier));
        earlier.set(kind.after(nurse));
        rig.simulator.clearEvidence();

        ConflictException conflict = catchThrowableOfType(ConflictException.class, late::run);

        assertThat(conflict).isNotNull();
        assertThat(conflict.error().httpStatus()).isEqualTo(409);
        assertThat(earlier.get()).isNull();
        assertThat(rig.writes()).extracting(Evidence::status).containsExactly(200, 409);
    }

    @Test
    void useCase7OfTwoConsentsAtTheSameMomentTheSpineTakesOne() {
        AtomicReference<Runnable> earlier = new AtomicReference<>();
        Runnable late = EditKind.RECORD_CONSENT.after(overtaken(earlier));
        earlier.set(EditKind.RECORD_CONSENT.after(nurse));

        assertThat(catchThrowableOfType(DuplicateException.class, late::run)).isNotNull();
        assertThat(nurse.consent(NEW).entries()).hasSize(1);
    }

    @Test
    void aSecondListIsNotBegunEvenWhereTheSpineWouldTakeIt() {
        rig.simulator.adjustments().use(AdjustmentsOptions.defaults().withSingleList(false));
        Runnable late = EditKind.FIRST_IMPAIRMENT.after(doctor);
        EditKind.FIRST_IMPAIRMENT.make(nurse);

        assertThat(catchThrowableOfType(ConflictException.class, late::run)).isNotNull();
        assertThat(rig.stored(BARE, ListResource.class)).hasSize(1);
    }

    /** An editor who, between look and change, is overtaken by another's change. */
    private ReasonableAdjustments overtaken(AtomicReference<Runnable> earlier) {
        return rig.at(
                new Clock() {
                    @Override
                    public Instant instant() {
                        boolean looked = !rig.simulator.evidence().isEmpty();
                        Runnable change = looked ? earlier.getAndSet(null) : null;
                        if (change != null) {
                            change.run();
                        }
                        return Clock.systemUTC().instant();
                    }

                    @Override
                    public ZoneId getZone() {
                        return ZoneOffset.UTC;
                    }

                    @Override
                    public Clock withZone(ZoneId zone) {
                        return this;
                    }
                },
                EditingRig.DOCTOR);
    }

    @ParameterizedTest
    @EnumSource(
            value = EditKind.class,
            names = {"WITHDRAW_CONSENT", "REMOVE_RECORD"})
    void useCase8RemovesTheWholeRecordWithReasonAndComment(EditKind kind) {
        kind.make(nurse);

        assertThat(nurse.read(FULL).exists()).isFalse();
        assertThat(nurse.adjustments(FULL).entries()).isEmpty();
        assertThat(nurse.conditions(FULL, ConditionKind.IMPAIRMENT).entries()).isEmpty();
        assertThat(nurse.conditions(FULL, ConditionKind.UNDERLYING_CONDITION).entries())
                .isEmpty();
        String comment = kind == EditKind.REMOVE_RECORD ? "agreed with the patient" : "decided by the team";
        assertThat(rig.stored(FULL, Consent.class)).isNotEmpty().allSatisfy(consent -> {
            assertThat(consent.getStatus()).isEqualTo(Consent.ConsentState.INACTIVE);
            assertThat(comment(consent.getExtension())).isEqualTo(comment);
        });
        assertThat(rig.stored(FULL, Flag.class)).isNotEmpty().allSatisfy(flag -> {
            assertThat(flag.getStatus()).isEqualTo(Flag.FlagStatus.INACTIVE);
            assertThat(comment(flag.getExtension())).isEqualTo(comment);
        });
        assertThat(rig.stored(FULL, ListResource.class))
                .isNotEmpty()
                .allSatisfy(list -> assertThat(list.getStatus()).isEqualTo(ListResource.ListStatus.RETIRED));
        everyRequestPassed();
    }

    @Test
    void useCase11UnderlyingConditionsHaveAListOfTheirOwn() {
        Conditions none = nurse.conditions(BARE, ConditionKind.UNDERLYING_CONDITION);
        Conditions one = nurse.addCondition(BARE, none, NewCondition.underlying(EditKind.DIABETES, "type 2"));
        Conditions two = nurse.addCondition(BARE, one, NewCondition.underlying(EditKind.DIABETES, "suspected type 1"));
        Conditions left = nurse.removeCondition(BARE, two, one.entries().get(0), CAUSE);

        assertThat(one.entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.isThreshold()).isFalse());
        assertThat(two.entries()).hasSize(2).contains(one.entries().get(0));
        assertThat(left.entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.knownNote()).contains("suspected type 1"));
        assertThat(nurse.conditions(BARE, ConditionKind.UNDERLYING_CONDITION)).isEqualTo(left);
        assertThat(nurse.conditions(BARE, ConditionKind.IMPAIRMENT).entries()).isEmpty();
        assertThat(rig.writes()).extracting(Evidence::method).containsExactly("POST", "PUT", "PUT");
        everyRequestPassed();
    }

    @Test
    void theThresholdCanBeAddedRemovedAndAddedAgain() {
        Conditions list =
                nurse.addCondition(BARE, nurse.conditions(BARE, ConditionKind.IMPAIRMENT), NewCondition.threshold());
        assertThat(list.entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.isThreshold()).isTrue());

        list = nurse.removeCondition(BARE, list, list.entries().get(0), CAUSE);
        assertThat(nurse.read(BARE).thresholdMet()).isFalse();

        nurse.addCondition(BARE, list, NewCondition.threshold());
        assertThat(nurse.read(BARE).thresholdMet()).isTrue();
        everyRequestPassed();
    }

    @Test
    void aListWhoseConditionsAreRemovedInPartIsChangedWithoutLosingThem() {
        NhsNumber patient = patient(SeedPatients.REMOVED_CONDITIONS);
        Conditions before = nurse.conditions(patient, ConditionKind.IMPAIRMENT);

        Conditions after = nurse.addCondition(patient, before, NewCondition.impairment(ImpairmentType.VISION, null));

        assertThat(after.entries()).hasSize(before.entries().size() + 1).containsAll(before.entries());
    }

    static Stream<Arguments> reasons() {
        return Arrays.stream(RemovalReason.values())
                .flatMap(reason -> Stream.of("retired", "current").map(setting -> Arguments.of(reason, setting)));
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void everyRemovalIsStoredWithReasonAndComment(RemovalReason reason, String setting) {
        ReasonableAdjustments editor =
                rig.as(EditingRig.NURSE, Map.of("spinebridge.adjustments.removal-reasons", setting));
        RemovalCause cause = RemovalCause.of(reason, "because of " + reason);
        boolean retired = setting.equals("retired");
        AdjustmentRecord record = editor.read(FULL);
        Adjustment adjustment = record.adjustments().entries().get(0);

        Adjustment removed = editor.removeAdjustment(FULL, adjustment, cause);
        editor.removeCondition(
                FULL, record.impairments(), record.impairments().entries().get(0), cause);
        editor.removeCondition(
                FULL,
                record.underlyingConditions(),
                record.underlyingConditions().entries().get(0),
                cause);
        editor.withdrawConsent(FULL, record.consent().orElseThrow(), cause);

        assertThat(removed.removal().comment()).isEqualTo(cause.comment());
        List<Coding> sent = new ArrayList<>();
        for (Evidence write : rig.writes()) {
            DomainResource body = (DomainResource)
                    FhirContext.forDstu3Cached().newJsonParser().parseResource(write.body());
            Stream.concat(
                            Stream.of(body),
                            body.getContained().stream()
                                    .filter(DomainResource.class::isInstance)
                                    .map(DomainResource.class::cast))
                    .filter(resource -> comment(resource.getExtension()).equals(cause.comment()))
                    .forEach(resource -> sent.add(reason(resource.getExtension())));
        }
        assertThat(sent).hasSize(4).allSatisfy(coding -> {
            assertThat(coding.getCode()).isEqualTo(reason.code());
            assertThat(coding.getDisplay())
                    .isNotBlank()
                    .isEqualTo(coding.getDisplay().strip());
        });
        assertThat(sent)
                .extracting(coding -> coding.getSystem().replaceAll(".*RemovalReason", ""))
                .containsExactlyElementsOf(
                        retired
                                ? List.of("-1", "-1", "-1", "-1")
                                : List.of(
                                        "IndividualAdjustment-1",
                                        "IndividualImpairment-1",
                                        "UnderlyingCondition-1",
                                        "EntireRecord-1"));
        Flag flag = stored(FULL, Flag.class, adjustment.version().id());
        assertThat(comment(flag.getExtension())).isEqualTo(cause.comment());
        assertThat(reason(flag.getExtension()).equalsDeep(sent.get(0))).isTrue();
        assertThat(rig.stored(FULL, Consent.class)).allSatisfy(consent -> {
            assertThat(comment(consent.getExtension())).isEqualTo(cause.comment());
            assertThat(reason(consent.getExtension()).equalsDeep(sent.get(3))).isTrue();
        });
        everyRequestPassed();
    }

    @Test
    void whoChangedARecordAndForWhomIsWhatTheTokenSays() {
        nurse.recordConsent(NEW, NewConsent.by(ProxyRole.PATIENT));
        Adjustment added = nurse.addAdjustment(NEW, NewAdjustment.freeText(AdjustmentCategory.BESPOKE, "x"));
        Conditions list = nurse.addCondition(
                NEW,
                nurse.conditions(NEW, ConditionKind.IMPAIRMENT),
                NewCondition.impairment(ImpairmentType.HEARING, null));
        Adjustment removed = doctor.removeAdjustment(NEW, added, CAUSE);
        doctor.addCondition(NEW, list, NewCondition.impairment(ImpairmentType.MEMORY, null));

        assertThat(authors(rig.stored(NEW, Consent.class).get(0))).containsExactly("CREATE 555254240100 RXA R0620");
        assertThat(authors(rig.stored(NEW, Flag.class).get(0)))
                .containsExactly("CREATE 555254240100 RXA R0620", "UPDATE 555254240101 X09 R0050");
        assertThat(authors(rig.stored(NEW, ListResource.class).get(0)))
                .containsExactly(
                        "CREATE 555254240100 RXA R0620",
                        "CREATE 555254240100 RXA R0620",
                        "CREATE 555254240101 X09 R0050");
        assertThat(removed.provenance())
                .extracting(who -> who.activity() + " " + who.practitionerId() + " " + who.organisationCode())
                .containsExactly("CREATE 555254240100 RXA", "UPDATE 555254240101 X09");
        for (Evidence write : rig.writes()) {
            assertThat(write.claims().get("requesting_user").toString()).matches(".*55525424010[01]");
        }
        everyRequestPassed();
    }

    @Test
    void aJobRoleThatIsNotKnownIsLeftOutOfTheProvenance() {
        for (String role : new String[] {null, "S8000:G8000:R9999", "CLERK"}) {
            rig.reset();
            ReasonableAdjustments editor = rig.as(new SpineUser("555254240100", null, role, "RXA"));
            editor.addCondition(
                    BARE,
                    editor.conditions(BARE, ConditionKind.UNDERLYING_CONDITION),
                    NewCondition.underlying(EditKind.DIABETES, null));

            assertThat(authors(rig.stored(BARE, ListResource.class).get(0)))
                    .containsExactly("CREATE 555254240100 RXA -");
            everyRequestPassed();
        }
    }

    @Test
    void aRemovalOfAConditionNamesWhoRemovedIt() {
        Conditions seen = doctor.conditions(FULL, ConditionKind.IMPAIRMENT);
        doctor.removeCondition(FULL, seen, seen.entries().get(0), CAUSE);

        ListResource sent = (ListResource) FhirContext.forDstu3Cached()
                .newJsonParser()
                .parseResource(rig.writes().get(0).body());
        String removed = seen.entries().get(0).id();
        assertThat(contained(sent, Provenance.class))
                .filteredOn(provenance ->
                        provenance.getTargetFirstRep().getReference().equals("Condition/" + removed))
                .filteredOn(provenance -> provenance.getActivity().getCode().equals("UPDATE"))
                .singleElement()
                .satisfies(provenance -> assertThat(author(provenance)).isEqualTo("UPDATE 555254240101 X09 R0050"));
        everyRequestPassed();
    }

    @Test
    void theValuesThatAChangeReturnsServeTheNextOne() {
        Conditions list = nurse.conditions(BARE, ConditionKind.IMPAIRMENT);
        for (ImpairmentType type : List.of(ImpairmentType.VISION, ImpairmentType.HEARING, ImpairmentType.MOBILITY)) {
            list = nurse.addCondition(BARE, list, NewCondition.impairment(type, null));
        }
        while (!list.entries().isEmpty()) {
            list = nurse.removeCondition(BARE, list, list.entries().get(0), CAUSE);
        }
        Adjustment adjustment = nurse.addAdjustment(BARE, NewAdjustment.freeText(AdjustmentCategory.BESPOKE, "x"));
        adjustment = nurse.correctAdjustment(
                BARE, adjustment, CAUSE, NewAdjustment.freeText(AdjustmentCategory.BESPOKE, "y"));
        assertThat(nurse.removeAdjustment(BARE, adjustment, CAUSE).active()).isFalse();
        nurse.removeRecord(BARE, CAUSE);
        io.spinebridge.api.adjustments.Consent consent = nurse.recordConsent(BARE, NewConsent.by(ProxyRole.PATIENT));
        nurse.withdrawConsent(BARE, consent, CAUSE);

        assertThat(nurse.read(BARE).exists()).isFalse();
        assertThat(rig.writes()).hasSize(14);
        everyRequestPassed();
    }

    private ListResource list(NhsNumber patient, Conditions value) {
        return stored(patient, ListResource.class, value.version().id());
    }

    private <T extends DomainResource> T stored(NhsNumber patient, Class<T> type, String id) {
        return rig.stored(patient, type).stream()
                .filter(resource -> resource.getIdElement().getIdPart().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static <T> List<T> contained(DomainResource resource, Class<T> type) {
        return resource.getContained().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private static Optional<Extension> extension(List<Extension> extensions, String url) {
        return extensions.stream()
                .filter(extension -> url.equals(extension.getUrl()))
                .findFirst();
    }

    private static String comment(List<Extension> extensions) {
        return extension(extensions, REMOVAL_REASON)
                .map(removal -> extension(removal.getExtension(), "supportingComment")
                        .orElseThrow()
                        .getValue()
                        .primitiveValue())
                .orElse("");
    }

    private static Coding reason(List<Extension> extensions) {
        Extension removal = extension(extensions, REMOVAL_REASON).orElseThrow();
        return ((CodeableConcept) extension(removal.getExtension(), "removalReason")
                        .orElseThrow()
                        .getValue())
                .getCodingFirstRep();
    }

    private static List<String> authors(DomainResource resource) {
        return contained(resource, Provenance.class).stream()
                .map(EditingIT::author)
                .toList();
    }

    private static String author(Provenance provenance) {
        ProvenanceAgentComponent agent = provenance.getAgentFirstRep();
        String role = agent.getRoleFirstRep().getCodingFirstRep().getCode();
        return String.join(
                " ",
                provenance.getActivity().getCode(),
                last(agent.getWho()),
                last(agent.getOnBehalfOf()),
                role == null ? "-" : role);
    }

    private static String last(Type reference) {
        return ((Reference) reference).getReference().replaceAll(".*/", "");
    }
}
