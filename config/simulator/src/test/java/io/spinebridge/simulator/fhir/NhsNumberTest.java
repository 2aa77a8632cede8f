package io.spinebridge.simulator.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class NhsNumberTest {
    @ParameterizedTest
    @ValueSource(strings = {"5900026175", "9990001014", "9446363160", "9450597316"})
    void acceptsNumbersWithTheRightCheckDigit(String number) {
        assertThat(NhsNumber.isValid(number)).isTrue();
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"999999998", "9999999998", "99900010144", "999 000 1014", "999000101a", "\u0669990001014"})
    void refusesEverythingElse(String number) {
        assertThat(NhsNumber.isValid(number)).isFalse();
    }

    @Test
    void acceptsNoCheckDigitWhereTheModulusGivesTen() {
        for (int digit = 0; digit < 10; digit++) {
            assertThat(NhsNumber.isValid("999000109" + digit))
                    .as("digit %s", digit)
                    .isFalse();
        }
    }
}
