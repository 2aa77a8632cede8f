package io.spinebridge.api.adjustments;

import static org.assertj.core.api.Assertions.assertThat;

import io.spinebridge.api.Code;
import io.spinebridge.api.CodedText;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class CodedTextTest {

    private static final Code EASYREAD =
            new Code(Code.SNOMED_CT, "796161000000101", "Requires information in Easyread");

    @Test
    void showsDisplayAndFreeText() {
        assertThat(new CodedText(List.of(EASYREAD), "large pictures").shown())
                .isEqualTo("Requires information in Easyread; large pictures");
    }

    @Test
    void showsACodeWithoutDisplayAsCodeAndSystem() {
        assertThat(new CodedText(List.of(new Code("https://example.nhs.uk/cs", "X9", " ")), null).shown())
                .isEqualTo("X9 (https://example.nhs.uk/cs)");
    }

    @Test
    void doesNotSayTheSameTwice() {
        assertThat(new CodedText(List.of(EASYREAD), EASYREAD.display()).shown()).isEqualTo(EASYREAD.display());
    }

    @Test
    void blankFreeTextIsNone() {
        CodedText text = new CodedText(List.of(), "  ");

        assertThat(text.freeText()).isEmpty();
        assertThat(text.isEmpty()).isTrue();
        assertThat(text.shown()).isEmpty();
    }

    @Property
    void everyCodeIsSeen(
            @ForAll @Size(min = 1, max = 4) List<@StringLength(min = 1, max = 8) @AlphaChars String> codes) {
        CodedText text = new CodedText(
                codes.stream().map(code -> new Code("s", code, "")).toList(), null);

        assertThat(text.shown()).contains(codes);
    }

    @Test
    void knowsSnomedByBothOfItsUris() {
        assertThat(new Code("http://snomed.info/sct", "1", "").isSnomedCt()).isTrue();
        assertThat(new Code("https://snomed.info/sct", "1", "").isSnomedCt()).isTrue();
        assertThat(new Code("http://snomed.info/sct/other", "1", "").isSnomedCt())
                .isFalse();
    }

    @Test
    void knowsTheCodesOfTheSpecificationUnderBothFormsOfTheirSystem() {
        String old = "https://fhir.nhs.uk/STU3/CodeSystem/CodeSystem-RARecord-AdjustmentCategory-1";

        for (AdjustmentCategory category : AdjustmentCategory.values()) {
            assertThat(AdjustmentCategory.of(coded(AdjustmentCategory.SYSTEM, category.code())))
                    .contains(category);
            assertThat(AdjustmentCategory.of(coded(old, category.code()))).contains(category);
            assertThat(AdjustmentCategory.of(coded("https://example.nhs.uk/cs", category.code())))
                    .isEmpty();
        }
        for (ImpairmentType type : ImpairmentType.values()) {
            assertThat(ImpairmentType.of(coded(ImpairmentType.SYSTEM, type.code())))
                    .contains(type);
        }
        for (ProxyRole role : ProxyRole.values()) {
            assertThat(ProxyRole.of(coded(ProxyRole.SYSTEM, role.code()))).contains(role);
        }
    }

    @Test
    void knowsNoCodesThatTheSpecificationDoesNotHave() {
        assertThat(AdjustmentCategory.of(coded(AdjustmentCategory.SYSTEM, "012")))
                .isEmpty();
        assertThat(AdjustmentCategory.of(coded(AdjustmentCategory.SYSTEM, "1"))).isEmpty();
        assertThat(ImpairmentType.of(coded(ImpairmentType.SYSTEM, "11"))).isEmpty();
        assertThat(ProxyRole.of(coded(ProxyRole.SYSTEM, "patientconsent"))).isEmpty();
        assertThat(AdjustmentCategory.values()).hasSize(11);
        assertThat(ImpairmentType.values()).hasSize(11);
    }

    @Test
    void findsTheKnownCodeBesideUnknownOnes() {
        CodedText both = new CodedText(List.of(EASYREAD, new Code(AdjustmentCategory.SYSTEM, "004", "")), null);

        assertThat(AdjustmentCategory.of(both)).contains(AdjustmentCategory.SPECIFIC_INFORMATION_FORMAT);
    }

    private static CodedText coded(String system, String code) {
        return new CodedText(List.of(new Code(system, code, "")), null);
    }
}
