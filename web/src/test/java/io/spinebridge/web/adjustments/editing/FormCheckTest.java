package io.spinebridge.web.adjustments.editing;

import static org.assertj.core.api.Assertions.assertThat;

import io.spinebridge.api.SnomedCode;
import io.spinebridge.api.adjustments.AdjustmentCategory;
import io.spinebridge.api.adjustments.ImpairmentType;
import io.spinebridge.api.adjustments.NewAdjustment;
import io.spinebridge.api.adjustments.NewCondition;
import io.spinebridge.api.adjustments.NewConsent;
import io.spinebridge.api.adjustments.ProxyRole;
import io.spinebridge.api.adjustments.RemovalCause;
import io.spinebridge.api.adjustments.RemovalReason;
import io.spinebridge.web.adjustments.Task;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FormCheckTest {

    private static final String LONG = "x".repeat(2001);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "RECORD_CONSENT               | -                                          | givenBy: Select who gave consent",
                "RECORD_CONSENT               | givenBy=NOBODY                             | givenBy: Select who gave consent",
                "RECORD_CONSENT               | givenBy=BEST_INTEREST                      | bestInterestSummary: Enter a summary of the best-interest decision",
                "RECORD_CONSENT               | givenBy=PATIENT;bestInterestSummary=s      | bestInterestSummary: Leave the summary empty, or select the best-interest decision above",
                "ADD_ADJUSTMENT               | -                                          | category: Select a category; text: Enter a SNOMED CT code, the adjustment in your own words, or both",
                "ADD_ADJUSTMENT               | category=BESPOKE;code=204331000000107      | display: Enter the description of the code",
                "ADD_ADJUSTMENT               | category=BESPOKE;display=d                 | code: Enter the SNOMED CT code, or leave its description empty",
                "ADD_ADJUSTMENT               | category=BESPOKE;code=12x;display=d        | code: The SNOMED CT code must be 6 to 18 digits",
                "ADD_ADJUSTMENT               | category=BESPOKE;code=204331000000108;display=d | code: The SNOMED CT code has a wrong check digit: one of the digits was mistyped",
                "ADD_ADJUSTMENT               | category=BESPOKE;text=LONG;notes=LONG      | text: The adjustment is longer than 2000 characters; notes: The note is longer than 2000 characters",
                "ADD_ADJUSTMENT               | category=BESPOKE;text=BELL                 | text: The adjustment has control characters",
                "ADD_IMPAIRMENT               | -                                          | impairment: Select the kind of impairment",
                "ADD_IMPAIRMENT               | impairment=OTHER                           | note: Enter a note that says what the other impairment is",
                "ADD_IMPAIRMENT               | impairment=VISION;note=LONG                | note: The note is longer than 2000 characters",
                "ADD_UNDERLYING_CONDITION     | -                                          | code: Enter the SNOMED CT code; display: Enter the description of the code",
                "ADD_UNDERLYING_CONDITION     | code=408856004;display=d;note=LONG         | code: The SNOMED CT code has a wrong check digit: one of the digits was mistyped; note: The note is longer than 2000 characters",
                "REMOVE_ADJUSTMENT            | -                                          | reason: Select why it is to be removed; comment: Enter a supporting comment",
                "REMOVE_IMPAIRMENT            | reason=ERROR;comment=LONG                  | comment: The supporting comment is longer than 2000 characters",
                "REMOVE_UNDERLYING_CONDITION  | comment=c                                  | reason: Select why it is to be removed",
                "REMOVE_THRESHOLD             | reason=ERROR                               | comment: Enter a supporting comment",
                "REMOVE_RECORD                | reason=Error;comment=c                     | reason: Select why it is to be removed",
                "WITHDRAW_CONSENT             | reason=ERROR;comment=c;removalSummary=s    | removalSummary: Leave the summary empty, or select the best-interest decision above",
                "CORRECT_IMPAIRMENT           | -                                          | impairment: Select the kind of impairment; reason: Select why it is to be removed; comment: Enter a supporting comment"
            })
    void tellsEveryErrorAtItsField(Task task, String input, String errors) {
        FormCheck check = FormCheck.of(form(task, input == null ? "" : input));

        assertThat(check.sound()).isFalse();
        assertThat(check.errors().entrySet().stream()
                        .map(error -> error.getKey().parameter() + ": " + error.getValue())
                        .collect(Collectors.joining("; ")))
                .isEqualTo(errors);
    }

    @Test
    void readsAConsent() {
        assertThat(entered(Task.RECORD_CONSENT, "givenBy=PATIENT").consent())
                .isEqualTo(NewConsent.by(ProxyRole.PATIENT));
        assertThat(entered(Task.RECORD_CONSENT, "givenBy=BEST_INTEREST;bestInterestSummary= why ")
                        .consent())
                .isEqualTo(new NewConsent(ProxyRole.BEST_INTEREST, "why"));
    }

    @Test
    void readsAnAdjustmentInCodeInWordsAndBoth() {
        SnomedCode code = new SnomedCode("204331000000107", "Haptic interpreter");

        assertThat(entered(Task.ADD_ADJUSTMENT, "category=BESPOKE;text=t").adjustment())
                .isEqualTo(NewAdjustment.freeText(AdjustmentCategory.BESPOKE, "t"));
        assertThat(entered(Task.ADD_ADJUSTMENT, "category=BESPOKE;code=204331 000000107;display=Haptic interpreter")
                        .adjustment())
                .isEqualTo(NewAdjustment.coded(AdjustmentCategory.BESPOKE, code));
        assertThat(entered(
                                Task.ADD_ADJUSTMENT,
                                "category=BESPOKE;code=204331000000107;display=Haptic interpreter;text=t;notes=n")
                        .adjustment())
                .isEqualTo(new NewAdjustment(AdjustmentCategory.BESPOKE, code, "t", "n"));
    }

    @Test
    void readsConditions() {
        assertThat(entered(Task.ADD_IMPAIRMENT, "impairment=VISION;note=n").condition())
                .isEqualTo(NewCondition.impairment(ImpairmentType.VISION, "n"));
        assertThat(entered(Task.ADD_UNDERLYING_CONDITION, "code=408856003;display=Autistic disorder")
                        .condition())
                .isEqualTo(NewCondition.underlying(new SnomedCode("408856003", "Autistic disorder"), null));
        assertThat(entered(Task.ADD_THRESHOLD, "").condition()).isEqualTo(NewCondition.threshold());
    }

    @Test
    void readsACorrectionWithBothItsHalves() {
        CheckedInput entered = entered(Task.CORRECT_ADJUSTMENT, "category=BESPOKE;text=t;reason=ERROR;comment=c");

        assertThat(entered.adjustment()).isEqualTo(NewAdjustment.freeText(AdjustmentCategory.BESPOKE, "t"));
        assertThat(entered.cause()).isEqualTo(RemovalCause.of(RemovalReason.ERROR, "c"));
    }

    @Test
    void readsTheSummaryOfAWithdrawalInBestInterest() {
        assertThat(entered(Task.WITHDRAW_CONSENT, "reason=BEST_INTEREST;comment=c;removalSummary=s")
                        .cause())
                .isEqualTo(new RemovalCause(RemovalReason.BEST_INTEREST, "c", "s"));
    }

    @ParameterizedTest
    @EnumSource(Task.class)
    void hasNoTwoFieldsOfOneName(Task task) {
        assertThat(TaskFields.of(task).stream().map(FormField::parameter)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(Task.class)
    void asksForReasonAndCommentWhereverSomethingIsRemoved(Task task) {
        assertThat(TaskFields.of(task).containsAll(List.of(FormField.REASON, FormField.COMMENT)))
                .isEqualTo(task.removes());
    }

    @Test
    void showsNothingOfWhatWasEnteredInItsOwnText() {
        ChangeForm form = form(Task.ADD_ADJUSTMENT, "text=secret");

        assertThat(form.toString() + form.fields() + form.entered()).doesNotContain("secret");
    }

    private static CheckedInput entered(Task task, String input) {
        FormCheck check = FormCheck.of(form(task, input));
        assertThat(check.errors()).isEmpty();
        return check.input();
    }

    private static ChangeForm form(Task task, String input) {
        Map<String, String> parameters = input.isEmpty()
                ? Map.of()
                : Arrays.stream(input.split(";"))
                        .map(pair -> pair.split("=", 2))
                        .collect(Collectors.toMap(
                                pair -> pair[0],
                                pair -> pair[1].replace("LONG", LONG).replace("BELL", "a\u0007b")));
        return ChangeForm.sent(task, "0", parameters::get);
    }
}
