package io.spinebridge.web.adjustments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.SpineError;
import io.spinebridge.api.UnavailableException;
import io.spinebridge.web.page.NhsNumberField;
import jakarta.ejb.EJBAccessException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordLookupTest {

    private final FakeAdjustments adjustments = new FakeAdjustments(patient -> SampleRecords.full());
    private final RecordLookup lookup = new RecordLookup(adjustments);

    @ParameterizedTest
    @ValueSource(strings = {"9990000018", "999 000 0018", " 999-000-0018 ", "999\u00a0000\u00a00018"})
    void asksForTheNumberHoweverItIsWritten(String written) {
        RecordAnswer answer = lookup.lookUp(written);

        assertThat(adjustments.asked()).containsExactly(new NhsNumber("9990000018"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.record().patient()).isEqualTo(new NhsNumber("9990000018"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "999 000 0019  | NHS number has a wrong check digit",
                "999 000 001   | NHS number must be exactly ten digits",
                "999 000 00188 | NHS number must be exactly ten digits",
                "999000001x    | NHS number must be exactly ten digits",
                "٩٩٩٠٠٠٠٠١٨    | NHS number must be exactly ten digits"
            })
    void refusesWhatIsNoNumberWithoutAskingAndKeepsWhatWasTyped(String typed, String error) {
        RecordAnswer answer = lookup.lookUp(typed);

        assertThat(adjustments.asked()).isEmpty();
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.form().error()).startsWith(error);
        assertThat(answer.form().entered()).isEqualTo(typed);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "   "})
    void asksForANumberWhereNoneWasTyped(String typed) {
        assertThat(lookup.lookUp(typed).form().error()).isEqualTo("Enter an NHS number");
        assertThat(adjustments.asked()).isEmpty();
    }

    @Test
    void keepsWhatWasTypedWhenTheSpineFails() {
        adjustments.answer(patient -> {
            throw new UnavailableException(
                    "no connection", SpineError.withoutAnswer("i", "t"), Duration.ofSeconds(7), null);
        });

        RecordAnswer answer = lookup.lookUp("999 000 0018");

        assertThat(answer.record()).isNull();
        assertThat(answer.form().entered()).isEqualTo("999 000 0018");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.problem().retryAfterSeconds()).isEqualTo(7);
    }

    @Test
    void leavesARefusedUserToTheContainersPage() {
        adjustments.answer(patient -> {
            throw new EJBAccessException("no role");
        });

        assertThatThrownBy(() -> lookup.lookUp("9990000018")).isInstanceOf(EJBAccessException.class);
    }

    @Test
    void showsNoNumberInItsOwnText() {
        assertThat(lookup.lookUp("9990000018").toString()).doesNotContain("999");
        assertThat(NhsNumberField.of("9990000018").toString()).doesNotContain("999");
    }
}
