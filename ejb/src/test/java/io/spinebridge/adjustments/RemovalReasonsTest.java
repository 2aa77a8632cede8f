package io.spinebridge.adjustments;

import static org.assertj.core.api.Assertions.assertThat;

import io.spinebridge.api.adjustments.RemovalReason;
import org.hl7.fhir.dstu3.model.Coding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The official texts of the removal reasons, in all five code systems. */
class RemovalReasonsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "ENTIRE_RECORD | ERROR | RARecord-RemovalReasonEntireRecord-1 | The Reasonable Adjustment flag was created in error",
        "ENTIRE_RECORD | PATIENT_DISSENT | RARecord-RemovalReasonEntireRecord-1 | The patient has dissented to the creation of the Reasonable Adjustment flag",
        "ENTIRE_RECORD | NO_LONGER_APPLIES | RARecord-RemovalReasonEntireRecord-1 | The Reasonable Adjustment flag no longer applies to the patient",
        "ADJUSTMENT | PROXY_DISSENT | RARecord-RemovalReasonIndividualAdjustment-1 | The Legal Proxy has dissented to the sharing of the reasonable adjustment",
        "ADJUSTMENT | ERROR | RARecord-RemovalReasonIndividualAdjustment-1 | The reasonable adjustment was created in error",
        "IMPAIRMENT | BEST_INTEREST | RARecord-RemovalReasonIndividualImpairment-1 | A best interest decision was taken to remove the impairment",
        "IMPAIRMENT | PATIENT_DISSENT | RARecord-RemovalReasonIndividualImpairment-1 | The patient has dissented to the sharing of the impairment",
        "UNDERLYING_CONDITION | NO_LONGER_APPLIES | RARecord-RemovalReasonUnderlyingCondition-1 | The underlying condition no longer applies to the patient",
        "UNDERLYING_CONDITION | ERROR | RARecord-RemovalReasonUnderlyingCondition-1 | The underlying condition was created in error"
    })
    void currentSystemsSayWhatIsRemoved(RemovalReasons context, RemovalReason reason, String system, String display) {
        Coding coding = context.concept(reason, false).getCodingFirstRep();

        assertThat(coding.getSystem()).isEqualTo("https://fhir.nhs.uk/STU3/CodeSystem/" + system);
        assertThat(coding.getCode()).isEqualTo(reason.code());
        assertThat(coding.getDisplay()).isEqualTo(display);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "ERROR | Error | The Reasonable Adjustment Flag was created in error",
        "PROXY_DISSENT | ProxyDissent | The patient\u2019s legal proxy has dissented to the creation of the Reasonable Adjustment Flag",
        "BEST_INTEREST | BestInterest | A best interest decision was taken to remove the Reasonable Adjustments Flag",
        "NO_LONGER_APPLIES | DoesntApply | The Reasonable Adjustment Flag no longer applies to the patient"
    })
    void theRetiredSystemIsTheSameForAll(RemovalReason reason, String code, String display) {
        for (RemovalReasons context : RemovalReasons.values()) {
            Coding coding = context.concept(reason, true).getCodingFirstRep();

            assertThat(coding.getSystem()).isEqualTo("https://fhir.nhs.uk/STU3/CodeSystem/RARecord-RemovalReason-1");
            assertThat(coding.getCode()).isEqualTo(code);
            assertThat(coding.getDisplay()).isEqualTo(display);
        }
    }
}
