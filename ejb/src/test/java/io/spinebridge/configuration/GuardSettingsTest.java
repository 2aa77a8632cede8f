package io.spinebridge.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.spinebridge.api.NotReadyException;
import io.spinebridge.testing.Settings;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuardSettingsTest {

    private static final GuardSettings STANDARD =
            new GuardSettings(50, 20, 50, Duration.ofSeconds(5), 3, Duration.ofMinutes(2));

    @Test
    void everyServiceIsGuardedEvenOneThatIsNotUsed() {
        assertThat(Settings.with(Map.of()).guards())
                .containsOnly(
                        Map.entry(SpineService.ADJUSTMENTS, STANDARD),
                        Map.entry(SpineService.POINTERS, STANDARD),
                        Map.entry(SpineService.RETRIEVAL, STANDARD));
    }

    @Test
    void oneServiceCanHaveLimitsOfItsOwn() {
        Map<SpineService, GuardSettings> guards = Settings.with(Map.of(
                        "spinebridge.pointers.guard.calls-at-once", "3",
                        "spinebridge.pointers.guard.breaker.calls", "4",
                        "spinebridge.pointers.guard.breaker.failures-percent", "75",
                        "spinebridge.pointers.guard.breaker.pause", "PT1S",
                        "spinebridge.pointers.guard.repeats", "0",
                        "spinebridge.pointers.guard.repeats-within", "PT30S"))
                .guards();

        assertThat(guards.get(SpineService.POINTERS))
                .isEqualTo(new GuardSettings(3, 4, 75, Duration.ofSeconds(1), 0, Duration.ofSeconds(30)));
        assertThat(guards.get(SpineService.ADJUSTMENTS)).isEqualTo(STANDARD);
    }

    @ParameterizedTest
    @CsvSource({
        "calls-at-once,            0",
        "breaker.calls,            0",
        "breaker.failures-percent, 101",
        "breaker.failures-percent, 0.5",
        "breaker.pause,            5000",
        "repeats,                  4",
        "repeats,                  -1",
        "repeats-within,           PT0S"
    })
    void tellsAWrongFormWithKeyAndExample(String key, String wrong) {
        assertThatExceptionOfType(NotReadyException.class)
                .isThrownBy(() -> Settings.with(Map.of("spinebridge.retrieval.guard." + key, wrong)))
                .satisfies(refused -> assertThat(refused.faults())
                        .singleElement()
                        .asString()
                        .startsWith("spinebridge.retrieval.guard." + key + " must be")
                        .contains("(example: spinebridge.retrieval.guard." + key + "="));
    }

    @Test
    void noMoreRepeatsThanTheSpecificationAllows() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GuardSettings(50, 20, 50, Duration.ofSeconds(5), 4, Duration.ofMinutes(2)));
    }
}
