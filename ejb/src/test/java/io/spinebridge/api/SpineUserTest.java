package io.spinebridge.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class SpineUserTest {

    @Test
    void holdsWhatASmartcardSessionYields() {
        SpineUser user = new SpineUser("780609380511", "232871648514", "S8000:G8000:R8001", "RXA");

        assertThat(user.knownUserId()).contains("232871648514");
        assertThat(user.knownRoleCode()).contains("S8000:G8000:R8001");
    }

    @Test
    void roleProfileAndOrganisationAreEnough() {
        SpineUser user = SpineUser.of("780609380511", "RXA");

        assertThat(user.knownUserId()).isEmpty();
        assertThat(user.knownRoleCode()).isEmpty();
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                " ",
                "78060938051A",
                "780609380511 ",
                "-1",
                "123456789012345678901",
                "٧٨٠",
                "78|06",
                "780609380511\n"
            })
    void refusesACallerWithoutRoleProfile(String roleProfile) {
        assertThatExceptionOfType(CallerRefusedException.class)
                .isThrownBy(() -> SpineUser.of(roleProfile, "RXA"))
                .withMessageContaining("role profile");
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {" ", "RX A", "RXA|B", "RXA\n", "ABCDEFGHIJKLM", "RX/A"})
    void refusesACallerWithoutOrganisation(String organisation) {
        assertThatExceptionOfType(CallerRefusedException.class)
                .isThrownBy(() -> SpineUser.of("780609380511", organisation))
                .withMessageContaining("organisation");
    }

    @Test
    void refusesMalformedUserIdAndRoleCodeRatherThanDroppingThem() {
        assertThatExceptionOfType(CallerRefusedException.class)
                .isThrownBy(() -> new SpineUser("780609380511", "jane", null, "RXA"))
                .withMessageContaining("user id");
        assertThatExceptionOfType(CallerRefusedException.class)
                .isThrownBy(() -> new SpineUser("780609380511", null, "doctor", "RXA"))
                .withMessageContaining("role code");
    }

    @Test
    void theRefusalDoesNotRepeatWhatWasPassedIn() {
        assertThatExceptionOfType(CallerRefusedException.class)
                .isThrownBy(() -> SpineUser.of("someone@example.nhs.uk", "RXA"))
                .withMessageNotContaining("someone");
    }
}
