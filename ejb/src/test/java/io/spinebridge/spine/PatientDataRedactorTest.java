package io.spinebridge.spine;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatientDataRedactorTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The NHS number does not conform to the NHS Number format: [9990000018].",
                "Patient/9990000018",
                "https://demographics.spineservices.nhs.uk/STU3/Patient/9990000018?x=1",
                "No record found for supplied DocumentReference identifier - 9990000018.25777f7d-27bc-4c3a-9a2f-0a1b2c3d4e5f",
                "nhs-number|9990000018",
                "patient=9990000018&status=active",
                "patient%3D9990000018",
                "patient%209990000018",
                "999 000 0018",
                "999-000-0018",
                "999\u00a0000\u00a00018",
                "999\t000\n0018",
                "a mistyped one: 9990000019",
            })
    void takesOutWhatMayBeAnNhsNumber(String text) {
        String redacted = PatientDataRedactor.redact(text);

        assertThat(redacted.replaceAll("[^0-9]", "")).doesNotContain("999000001");
        assertThat(redacted).contains("[number withheld]");
    }

    @Property
    void noTenDigitsOnTheirOwnRemain(
            @ForAll @StringLength(max = 20) @AlphaChars @Chars({' ', '.', '/', '|'}) String before,
            @ForAll @StringLength(10) @NumericChars String digits,
            @ForAll @StringLength(max = 20) @AlphaChars @Chars({' ', '.', '/', '|'}) String after) {
        assertThat(PatientDataRedactor.redact(before + digits + after)).doesNotContain(digits);
    }

    @Test
    void leavesWhatAnAdministratorNeeds() {
        assertThat(PatientDataRedactor.redact("The ASID 200000000205 in trace 0fd9c402-3bca-48a4-a5c3-06c5dd064a76"))
                .isEqualTo("The ASID 200000000205 in trace 0fd9c402-3bca-48a4-a5c3-06c5dd064a76");
    }

    @Test
    void takesOutPathsOfRecordsButNotTheirHosts() {
        assertThat(PatientDataRedactor.redact("ERROR_TO_https://nrl-rr8.supplier.nhs.uk/RR8/smith-john?dob=1970 (x)"))
                .isEqualTo("ERROR_TO_https://nrl-rr8.supplier.nhs.uk/[path withheld] (x)");
        assertThat(PatientDataRedactor.redact("https%3A%2F%2Fnrl-rr8.supplier.nhs.uk%2Fsmith"))
                .doesNotContain("smith");
        assertThat(PatientDataRedactor.redact(
                        "not of the form https://directory.spineservices.nhs.uk/STU3/Organization/[ODS Code]"))
                .endsWith("/Organization/[ODS Code]");
    }

    @Test
    void aTextBecomesOneLineOfBoundedLength() {
        assertThat(PatientDataRedactor.redact("one\r\nWARNING: forged")).doesNotContain("\r", "\n");
        assertThat(PatientDataRedactor.redact("x".repeat(10_000))).hasSizeLessThan(600);
    }

    @Test
    void aNumberAtTheCutDoesNotShowItsFirstDigits() {
        assertThat(PatientDataRedactor.redact("x".repeat(495) + " 9990000018")).doesNotContain("999");
    }

    @Test
    void noTextIsAnEmptyOne() {
        assertThat(PatientDataRedactor.redact(null)).isEmpty();
    }
}
