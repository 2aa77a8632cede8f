package io.spinebridge.simulator.adjustments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.hl7.fhir.dstu3.model.CodeableConcept;
import org.hl7.fhir.dstu3.model.Condition;
import org.hl7.fhir.dstu3.model.Consent;
import org.hl7.fhir.dstu3.model.Flag;
import org.hl7.fhir.dstu3.model.ListResource;
import org.hl7.fhir.dstu3.model.OperationOutcome;
import org.hl7.fhir.dstu3.model.Parameters;
import org.hl7.fhir.dstu3.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.dstu3.model.StringType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code $removerarecord}. */
@ParameterizedClass
@EnumSource(Format.class)
class RecordRemovalTest {
    private static final String PATIENT = SeedPatients.FOR_CHANGES;

    private final Harness spine;

    RecordRemovalTest(Format format) {
        this.spine = new Harness(format);
    }

    @ParameterizedTest
    @ValueSource(strings = {"removeRARecord", "removerarecord"})
    void removesEverythingUnderEitherNameOfItsParameter(String name) {
        Parameters parameters = Bodies.removal(PATIENT);
        parameters.getParameterFirstRep().setName(name);

        Answer answer = spine.post("/$removerarecord", parameters);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers()).isEmpty();
        OperationOutcome.OperationOutcomeIssueComponent issue = answer.issue();
        assertThat(issue.getSeverity()).isEqualTo(OperationOutcome.IssueSeverity.INFORMATION);
        assertThat(issue.getCode()).isEqualTo(OperationOutcome.IssueType.INFORMATIONAL);
        assertThat(issue.getDetails().getText()).isEqualTo("OK");
        for (RecordPart part : RecordPart.values()) {
            assertThat(spine.search(part.path(), PATIENT).bundle().getTotal())
                    .as("%s", part)
                    .isZero();
        }
    }

    @Test
    void recordsReasonCommentAndAuthorEverywhere() {
        List<String> before = versions();

        spine.post("/$removerarecord", Bodies.removal(PATIENT));

        assertThat(versions()).hasSameSizeAs(before).doesNotContainAnyElementsOf(before);
        Consent consent = stored(Consent.class).get(0);
        assertThat(consent.getStatus()).isEqualTo(Consent.ConsentState.INACTIVE);
        RemovalReason removal = RemovalReason.of(consent.getExtension()).orElseThrow();
        assertThat(removal.comment()).isEqualTo("asked for it at the desk");
        assertThat(removal.reason().getCodingFirstRep().getCode()).isEqualTo("PatientDissent");
        assertThat(consent.getContained()).hasSize(2);
        assertThat(stored(Flag.class))
                .hasSize(5)
                .allSatisfy(flag -> assertThat(flag.getContained()).hasSize(2));
        assertThat(stored(ListResource.class)).hasSize(2).allSatisfy(list -> {
            assertThat(list.getStatus()).isEqualTo(ListResource.ListStatus.RETIRED);
            assertThat(list.getEntry()).hasSameSizeAs(list.getContained());
        });
    }

    @Test
    void succeedsAgainAndForAPatientWithoutRecord() {
        spine.post("/$removerarecord", Bodies.removal(PATIENT));
        List<String> once = versions();

        assertThat(spine.post("/$removerarecord", Bodies.removal(PATIENT)).status())
                .isEqualTo(200);
        assertThat(versions()).isEqualTo(once);
        assertThat(spine.post("/$removerarecord", Bodies.removal(SeedPatients.NO_RECORD))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void makesRoomForANewRecord() {
        spine.post("/$removerarecord", Bodies.removal(PATIENT));

        assertThat(spine.post("/Consent", Bodies.consent(PATIENT)).status()).isEqualTo(201);
        assertThat(spine.post("/List", Bodies.list(PATIENT)).status()).isEqualTo(201);
    }

    @Test
    void removesBothOfTwoConsents() {
        spine.post("/$removerarecord", Bodies.removal(SeedPatients.TWO_CONSENTS));

        assertThat(spine.search("Consent", SeedPatients.TWO_CONSENTS).bundle().getTotal())
                .isZero();
    }

    @Test
    void removesARecordThatDoesNotKeepToTheProfiles() {
        spine.post("/$removerarecord", Bodies.removal(SeedPatients.ODD_RECORD));
        spine.post("/$removerarecord", Bodies.removal(SeedPatients.REMOVED_CONDITIONS));

        for (RecordPart part : RecordPart.values()) {
            assertThat(spine.search(part.path(), SeedPatients.ODD_RECORD)
                            .bundle()
                            .getTotal())
                    .isZero();
            assertThat(spine.search(part.path(), SeedPatients.REMOVED_CONDITIONS)
                            .bundle()
                            .getTotal())
                    .isZero();
        }
    }

    @Test
    void leavesOtherPatientsAlone() {
        spine.post("/$removerarecord", Bodies.removal(PATIENT));

        assertThat(spine.search("Flag", SeedPatients.FULL_RECORD).bundle().getTotal())
                .isEqualTo(5);
    }

    @Test
    void ignoresIfMatch() {
        assertThat(spine.post("/$removerarecord", Bodies.removal(PATIENT), "If-Match", "W/\"1\"")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void acceptsTheOperationPercentEncoded() {
        assertThat(spine.post("/%24removerarecord", Bodies.removal(PATIENT)).status())
                .isEqualTo(200);
    }

    /** Inputs the definition of the operation has no place for. */
    enum Wrong {
        OTHER_NAME(parameters -> parameters.getParameterFirstRep().setName("removeflag")),
        TWICE(parameters ->
                parameters.addParameter(parameters.getParameterFirstRep().copy())),
        NOTHING(parameters -> parameters.getParameter().clear()),
        NO_NHS_NUMBER(parameters -> parts(parameters).remove(0)),
        NO_REASON(parameters -> parts(parameters).remove(1)),
        NO_COMMENT(parameters -> parts(parameters).remove(2)),
        BLANK_COMMENT(parameters -> parts(parameters).get(2).setValue(new StringType("  "))),
        EXTRA_PART(parameters ->
                parameters.getParameterFirstRep().addPart().setName("urgent").setValue(new StringType("y"))),
        REASON_AS_STRING(parameters -> parts(parameters).get(1).setValue(new StringType("Error"))),
        UNKNOWN_REASON(parameters -> reason(parameters).getCodingFirstRep().setCode("Bored")),
        FOREIGN_SYSTEM(parameters -> reason(parameters).getCodingFirstRep().setSystem("urn:x")),
        NO_DISPLAY(parameters -> reason(parameters).getCodingFirstRep().setDisplay(null));

        final Consumer<Parameters> change;

        Wrong(Consumer<Parameters> change) {
            this.change = change;
        }

        private static List<ParametersParameterComponent> parts(Parameters parameters) {
            return parameters.getParameterFirstRep().getPart();
        }

        private static CodeableConcept reason(Parameters parameters) {
            return (CodeableConcept) parts(parameters).get(1).getValue();
        }
    }

    @ParameterizedTest
    @EnumSource(Wrong.class)
    void refusesOtherInput(Wrong wrong) {
        Parameters parameters = Bodies.removal(PATIENT);
        wrong.change.accept(parameters);

        spine.post("/$removerarecord", parameters)
                .isRefused(422, "invalid", "INVALID_RESOURCE")
                .by("ra.removal.parameters")
                .saying("Parameters.parameter");
        assertThat(spine.search("Consent", PATIENT).bundle().getTotal()).isEqualTo(1);
    }

    @Test
    void leavesNoConditionActive() {
        spine.post("/$removerarecord", Bodies.removal(SeedPatients.REMOVED_CONDITIONS));

        assertThat(spine.service.resources(SeedPatients.REMOVED_CONDITIONS))
                .filteredOn(ListResource.class::isInstance)
                .flatExtracting(list -> ListContent.of((ListResource) list).conditions())
                .extracting(Condition::getClinicalStatus)
                .containsOnly(Condition.ConditionClinicalStatus.INACTIVE);
    }

    private List<String> versions() {
        return spine.service.resources(PATIENT).stream()
                .map(resource -> resource.getMeta().getVersionId())
                .toList();
    }

    private <T> List<T> stored(Class<T> type) {
        return spine.service.resources(PATIENT).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
