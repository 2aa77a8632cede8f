package io.spinebridge.api.adjustments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spinebridge.api.InputRules;
import io.spinebridge.api.InvalidInputException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.function.Supplier;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a host wants to record is refused at once, by field and rule, when it cannot be recorded. */
class NewValuesTest {

    private static final String AUTISM = "408856003";

    @ParameterizedTest
    @ValueSource(strings = {AUTISM, "796161000000101", "1326341000000105", "441092009", "73211009", "1082551000000100", "1082661000000100"})
    void takesOfficialSnomedCodes(String code) {
        assertThat(new SnomedCode(code, "display").code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"73618009", "7961610000001018", "12345", "0408856003", "40885600a", "", " 408856003"})
    void refusesCodesThatCannotBeSnomed(String code) {
        refused(() -> new SnomedCode(code, "display"), "SNOMED CT code");
    }

    @Property
    void noticesEveryMistypedDigitOfASnomedCode(@ForAll @IntRange(min = 0, max = 8) int place, @ForAll @IntRange(max = 9) int digit) {
        Assume.that(AUTISM.charAt(place) - '0' != digit && !(place == 0 && digit == 0));
        String mistyped = AUTISM.substring(0, place) + digit + AUTISM.substring(place + 1);

        refused(() -> new SnomedCode(mistyped, "display"), "SNOMED CT code");
    }

    @Property
    void noticesEverySwapOfTwoNeighbours(@ForAll @IntRange(min = 0, max = 7) int place) {
        char[] swapped = AUTISM.toCharArray();
        Assume.that(swapped[place] != swapped[place + 1] && !(place == 0 && swapped[1] == '0'));
        char first = swapped[place];
        swapped[place] = swapped[place + 1];
        swapped[place + 1] = first;

        refused(() -> new SnomedCode(new String(swapped), "display"), "SNOMED CT code");
    }

    @Test
    void wantsACategoryAndSomethingToSay() {
        refused(() -> NewAdjustment.freeText(null, "text"), "category");
        refused(() -> new NewAdjustment(AdjustmentCategory.BESPOKE, null, " ", null), "adjustment");
        refused(() -> NewAdjustment.freeText(AdjustmentCategory.BESPOKE, "a".repeat(InputRules.LONGEST_TEXT + 1)), "adjustment");
        refused(() -> NewAdjustment.freeText(AdjustmentCategory.BESPOKE, "bell\u0007"), "adjustment");
        assertThat(NewAdjustment.freeText(AdjustmentCategory.BESPOKE, " two\nlines\t").text()).isEqualTo("two\nlines");
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
        assertThat(new NewConsent(ProxyRole.BEST_INTEREST, "decided").knownBestInterestSummary()).contains("decided");
    }

    @Test
    void wantsTheCodeThatTheKindOfConditionNeeds() {
        refused(() -> NewCondition.impairment(null, null), "impairment");
        refused(() -> NewCondition.impairment(ImpairmentType.OTHER, null), "note");
        refused(() -> NewCondition.underlying(null, null), "SNOMED CT code");
        refused(() -> new NewCondition(ConditionKind.IMPAIRMENT, ImpairmentType.MEMORY, new SnomedCode(AUTISM, "x"), null), "condition");
        assertThat(NewCondition.threshold().code().code()).isEqualTo(HealthCondition.THRESHOLD_CODE);
    }

    @ParameterizedTest
    @CsvSource({"1,VISION", "9,SOCIAL_OR_BEHAVIOURAL", "12,PREFER_NOT_TO_SAY"})
    void knowsTheOfficialImpairments(String code, ImpairmentType type) {
        assertThat(type.code()).isEqualTo(code);
    }

    @Test
    void aPendingChangeSurvivesBeingStored() throws Exception {
        PendingAdjustmentChange pending = new PendingAdjustmentChange(PendingAdjustmentChange.Kind.ADD_ADJUSTMENT,
                new io.spinebridge.api.NhsNumber("9990001103"), "", "", "", null,
                NewAdjustment.coded(AdjustmentCategory.BESPOKE, new SnomedCode(AUTISM, "x")), "555254240100", java.time.Instant.EPOCH);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(pending);
        }

        assertThat(new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject()).isEqualTo(pending);
    }

    private static void refused(Supplier<?> making, String field) {
        assertThatThrownBy(making::get).isInstanceOfSatisfying(InvalidInputException.class,
                refusal -> assertThat(refusal.field()).isEqualTo(field));
    }
}
