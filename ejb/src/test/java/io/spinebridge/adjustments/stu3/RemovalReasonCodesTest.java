package io.spinebridge.adjustments.stu3;

import static org.assertj.core.api.Assertions.assertThat;

import io.spinebridge.api.adjustments.RemovalReason;
import java.util.Arrays;
import org.hl7.fhir.dstu3.model.Coding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The official texts of the removal reasons, in all five code systems. */
class RemovalReasonCodesTest {

    private static final String SYSTEM = "https://fhir.nhs.uk/STU3/CodeSystem/RARecord-RemovalReason";

    @Test
    void theCodesAreTheOfficialOnes() {
        assertThat(Arrays.stream(RemovalReason.values()).map(RemovalReason::code))
                .containsExactlyInAnyOrder("Error", "PatientDissent", "ProxyDissent", "BestInterest", "DoesntApply");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ENTIRE_RECORD | ERROR | EntireRecord-1 | The Reasonable Adjustment flag was created in error",
                "ENTIRE_RECORD | PATIENT_DISSENT | EntireRecord-1 | The patient has dissented to the creation of the Reasonable Adjustment flag",
                "ENTIRE_RECORD | PROXY_DISSENT | EntireRecord-1 | The Legal Proxy has dissented to the creation of the Reasonable Adjustment flag",
                "ENTIRE_RECORD | BEST_INTEREST | EntireRecord-1 | A best interest decision was taken to remove the Reasonable Adjustment flag",
                "ENTIRE_RECORD | NO_LONGER_APPLIES | EntireRecord-1 | The Reasonable Adjustment flag no longer applies to the patient",
                "ADJUSTMENT | ERROR | IndividualAdjustment-1 | The reasonable adjustment was created in error",
                "ADJUSTMENT | PATIENT_DISSENT | IndividualAdjustment-1 | The patient has dissented to the sharing of the reasonable adjustment",
                "ADJUSTMENT | PROXY_DISSENT | IndividualAdjustment-1 | The Legal Proxy has dissented to the sharing of the reasonable adjustment",
                "ADJUSTMENT | BEST_INTEREST | IndividualAdjustment-1 | A best interest decision was taken to remove the reasonable adjustment",
                "ADJUSTMENT | NO_LONGER_APPLIES | IndividualAdjustment-1 | The reasonable adjustment no longer applies to the patient",
                "IMPAIRMENT | ERROR | IndividualImpairment-1 | The impairment was created in error",
                "IMPAIRMENT | PATIENT_DISSENT | IndividualImpairment-1 | The patient has dissented to the sharing of the impairment",
                "IMPAIRMENT | PROXY_DISSENT | IndividualImpairment-1 | The Legal Proxy has dissented to the sharing of the impairment",
                "IMPAIRMENT | BEST_INTEREST | IndividualImpairment-1 | A best interest decision was taken to remove the impairment",
                "IMPAIRMENT | NO_LONGER_APPLIES | IndividualImpairment-1 | The impairment no longer applies to the patient",
                "UNDERLYING_CONDITION | ERROR | UnderlyingCondition-1 | The underlying condition was created in error",
                "UNDERLYING_CONDITION | PATIENT_DISSENT | UnderlyingCondition-1 | The patient has dissented to the sharing of the underlying condition",
                "UNDERLYING_CONDITION | PROXY_DISSENT | UnderlyingCondition-1 | The Legal Proxy has dissented to the sharing of the underlying condition",
                "UNDERLYING_CONDITION | BEST_INTEREST | UnderlyingCondition-1 | A best interest decision was taken to remove the underlying condition",
                "UNDERLYING_CONDITION | NO_LONGER_APPLIES | UnderlyingCondition-1 | The underlying condition no longer applies to the patient"
            })
    void currentSystemsSayWhatIsRemoved(
            RemovalReasonCodes context, RemovalReason reason, String system, String display) {
        Coding coding = context.concept(reason, false).getCodingFirstRep();

        assertThat(coding.getSystem()).isEqualTo(SYSTEM + system);
        assertThat(coding.getCode()).isEqualTo(reason.code());
        assertThat(coding.getDisplay()).isEqualTo(display);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ERROR | Error | The Reasonable Adjustment Flag was created in error",
                "PATIENT_DISSENT | PatientDissent | The patient has dissented to the creation of the Reasonable Adjustment Flag",
                "PROXY_DISSENT | ProxyDissent | The patient\u2019s legal proxy has dissented to the creation of the Reasonable Adjustment Flag",
                "BEST_INTEREST | BestInterest | A best interest decision was taken to remove the Reasonable Adjustments Flag",
                "NO_LONGER_APPLIES | DoesntApply | The Reasonable Adjustment Flag no longer applies to the patient"
            })
    void theRetiredSystemIsTheSameForAll(RemovalReason reason, String code, String display) {
        for (RemovalReasonCodes context : RemovalReasonCodes.values()) {
            Coding coding = context.concept(reason, true).getCodingFirstRep();

            assertThat(coding.getSystem()).isEqualTo(SYSTEM + "-1");
            assertThat(coding.getCode()).isEqualTo(code);
            assertThat(coding.getDisplay()).isEqualTo(display);
        }
    }
}
