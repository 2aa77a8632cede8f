package io.spinebridge.api.adjustments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spinebridge.api.InputRules;
import io.spinebridge.api.InvalidInputException;
import io.spinebridge.api.SnomedCode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a host wants to record is refused at once, by field and rule, when it cannot be recorded. */
class NewValuesTest {

    private static final String AUTISM = "408856003";

    @ParameterizedTest
    @ValueSource(
            strings = {
                AUTISM,
                "796161000000101",
                "1326341000000105",
                "441092009",
                "73211009",
                "1082551000000100",
                "1082661000000100"
            })
    void takesOfficialSnomedCodes(String code) {
        assertThat(new SnomedCode(code, "display").code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"73618009", "7961610000001018", "12345", "0408856003", "40885600a", "", " 408856003"})
    void refusesCodesThatCannotBeSnomed(String code) {
        refused(() -> new SnomedCode(code, "display"), "SNOMED CT code");
    }

    @Property
    void noticesEveryMistypedDigitOfASnomedCode(
            @ForAll("snomedCodes") String code,
            @ForAll @IntRange(max = 17) int at,
            @ForAll @IntRange(max = 9) int digit) {
        int place = at % code.length();
        Assume.that(code.charAt(place) - '0' != digit);

        refused(
                () -> new SnomedCode(code.substring(0, place) + digit + code.substring(place + 1), "display"),
                "SNOMED CT code");
    }

    @Property
    void noticesEverySwapOfTwoNeighbours(@ForAll("snomedCodes") String code, @ForAll @IntRange(max = 16) int at) {
        int place = at % (code.length() - 1);
        Assume.that(code.charAt(place) != code.charAt(place + 1));
        String swapped = new StringBuilder(code)
                .replace(place, place + 2, "" + code.charAt(place + 1) + code.charAt(place))
                .toString();

        refused(() -> new SnomedCode(swapped, "display"), "SNOMED CT code");
    }

    @Property
    void takesOneCheckDigitOfTen(@ForAll @LongRange(min = 10000, max = 99999999999999999L) long digits) {
        assertThat(IntStream.range(0, 10)
                        .filter(digit -> accepted("" + digits + digit))
                        .count())
                .isEqualTo(1);
    }

    /** Codes with a valid check digit, which is found by asking for all ten. */
    @Provide
    Arbitrary<String> snomedCodes() {
        return Arbitraries.longs()
                .between(10000, 99999999999999999L)
                .map(digits -> IntStream.range(0, 10)
                        .mapToObj(digit -> "" + digits + digit)
                        .filter(NewValuesTest::accepted)
                        .findFirst()
                        .orElseThrow());
    }

    private static boolean accepted(String code) {
        try {
            return new SnomedCode(code, "display").code().equals(code);
        } catch (InvalidInputException wrongDigit) {
            return false;
        }
    }

    @Test
    void wantsACategoryAndSomethingToSay() {
        refused(() -> NewAdjustment.freeText(null, "text"), "category");
        refused(() -> new NewAdjustment(AdjustmentCategory.BESPOKE, null, " ", null), "adjustment");
        refused(
                () -> NewAdjustment.freeText(AdjustmentCategory.BESPOKE, "a".repeat(InputRules.LONGEST_TEXT + 1)),
                "adjustment");
        refused(() -> NewAdjustment.freeText(AdjustmentCategory.BESPOKE, "bell\u0007"), "adjustment");
        assertThat(NewAdjustment.freeText(AdjustmentCategory.BESPOKE, " two\nlines\t")
                        .text())
                .isEqualTo("two\nlines");
    }

    @Test
    void wantsReasonAndCommentForARemoval() {
        refused(() -> RemovalCause.of(null, "comment"), "removal reason");
        refused(() -> RemovalCause.of(RemovalReason.ERROR, null), "supporting comment");
        refused(() -> RemovalCause.of(RemovalReason.ERROR, "\t "), "supporting comment");
        refused(() -> new RemovalCause(RemovalReason.ERROR, "comment", "summary"), "best-interest summary");
    }

    @Test
    void wantsASummaryOfABestInterestDecisionAndOfNoOther() {
        refused(() -> NewConsent.by(ProxyRole.BEST_INTEREST), "best-interest summary");
        refused(() -> new NewConsent(ProxyRole.PATIENT, "summary"), "best-interest summary");
        refused(() -> NewConsent.by(null), "proxy role");
        assertThat(new NewConsent(ProxyRole.BEST_INTEREST, "decided").knownBestInterestSummary())
                .contains("decided");
    }

    @Test
    void wantsTheCodeThatTheKindOfConditionNeeds() {
        refused(() -> NewCondition.impairment(null, null), "impairment");
        refused(() -> NewCondition.impairment(ImpairmentType.OTHER, null), "note");
        refused(() -> NewCondition.underlying(null, null), "SNOMED CT code");
        refused(
                () -> new NewCondition(
                        ConditionKind.IMPAIRMENT, ImpairmentType.MEMORY, new SnomedCode(AUTISM, "x"), null),
                "condition");
        assertThat(NewCondition.threshold().code().code()).isEqualTo(HealthCondition.THRESHOLD_CODE);
    }

    @ParameterizedTest
    @CsvSource({"1,VISION", "9,SOCIAL_OR_BEHAVIOURAL", "12,PREFER_NOT_TO_SAY"})
    void knowsTheOfficialImpairments(String code, ImpairmentType type) {
        assertThat(type.code()).isEqualTo(code);
    }

    @Test
    void aPendingChangeSurvivesBeingStored() throws Exception {
        PendingAdjustmentChange pending = new PendingAdjustmentChange(
                PendingAdjustmentChange.Kind.ADD_ADJUSTMENT,
                new io.spinebridge.api.NhsNumber("9990001103"),
                "",
                "",
                "",
                null,
                NewAdjustment.coded(AdjustmentCategory.BESPOKE, new SnomedCode(AUTISM, "x")),
                "555254240100",
                java.time.Instant.EPOCH);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(pending);
        }

        assertThat(new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject())
                .isEqualTo(pending);
    }

    private static void refused(Supplier<?> making, String field) {
        assertThatThrownBy(making::get)
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refusal -> assertThat(refusal.field()).isEqualTo(field));
    }
}
