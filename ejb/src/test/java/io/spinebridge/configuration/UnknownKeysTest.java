package io.spinebridge.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.spinebridge.api.NotReadyException;
import io.spinebridge.testing.Settings;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The environment in force is {@code test}. */
class UnknownKeysTest {

    private static final String FURTHER_TYPE = "861421000000108";

    @ParameterizedTest
    @CsvSource({
        "spinebridge.asdi,                                spinebridge.asid",
        "spinebridge.Asid,                                spinebridge.asid",
        "spinebridge.timout.read,                         spinebridge.timeout.read",
        "spinebridge.timeout.raed,                        spinebridge.timeout.read",
        "spinebridge.tls.key-store.path,                  spinebridge.tls.keystore.path",
        "spinebridge.pointers.guard.calls-at-ones,        spinebridge.pointers.guard.calls-at-once",
        "spinebridge.pointer.guard.repeats,               spinebridge.pointers.guard.repeats",
        "spinebridge.test.asdi,                           spinebridge.test.asid",
        "spinebridge.live.asdi,                           spinebridge.live.asid",
        "spinebridge.Test.timeout.read,                   spinebridge.test.timeout.read",
        "spinebridge.live.environment,                    spinebridge.environment",
        "spinebridge.pointers.access.736253002.pointr,    spinebridge.pointers.access.736253002.pointer",
        "spinebridge.asid.,                               spinebridge.asid",
        "spinebridge.,                                    spinebridge.asid"
    })
    void aKeyThatIsNoSettingIsAFaultWithTheNearestName(String unknown, String nearest) {
        assertThat(faults(Map.of(unknown, "a value that is not shown")))
                .containsExactly(unknown + " is no setting; the nearest is " + nearest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Spinebridge.asid",
                "SPINEBRIDGE.ASID",
                "spineBridge.asid",
                " spinebridge.asid",
                "spinebridge.asid "
            })
    void aKeyInOtherLettersOrWithBlanksIsAFault(String unknown) {
        assertThat(faults(Map.of(unknown, "200000000205")))
                .containsExactly(unknown + " is no setting; the nearest is spinebridge.asid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"spinebridge.asdi", "Spinebridge.asid"})
    void anUnknownKeyWithoutValueIsAFaultAsWell(String unknown) {
        assertThat(faults(Map.of(unknown, " "))).singleElement().asString().startsWith(unknown + " is no setting");
    }

    @Test
    void allFaultsAreToldTogether() {
        assertThat(faults(
                        Map.of("spinebridge.asid", "X", "spinebridge.timout.read", "PT1S", "spinebridge.zeal", "much")))
                .satisfiesExactly(
                        fault -> assertThat(fault).startsWith("spinebridge.asid must be 12 digits"),
                        fault -> assertThat(fault).startsWith("spinebridge.timout.read is no setting"),
                        fault -> assertThat(fault).startsWith("spinebridge.zeal is no setting"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.home",
                "spinebridge",
                "spinebridge-keystore",
                "spinebridges.asid",
                "io.spinebridge.asid",
                "%dev.spinebridge.asdi",
                "SPINEBRIDGE_ASDI",
                "SPINEBRIDGE_HOME",
                "spinebridge_asdi"
            })
    void whatIsOtherSoftwaresIsLeftAlone(String name) {
        taken(Map.of(name, "a value"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "spinebridge.live.asid",
                "spinebridge.live.tls.keystore.password",
                "spinebridge.live.directory",
                "spinebridge.live.pointers.guard.repeats",
                "spinebridge.live.pointers.access.736253002.pointer"
            })
    void keysOfOtherEnvironmentsAreKnownWhateverTheirValues(String key) {
        taken(Map.of(key, "not looked at"));
    }

    @Test
    void whatASourceGuessesFromAnEnvironmentVariableIsNoFault() {
        taken(Map.of("SPINEBRIDGE_RETRY_AFTER_MAX", "PT1S", "spinebridge.retry.after.max", "PT1S"));
    }

    @ParameterizedTest
    @CsvSource({
        "spinebridge.pointers.access.736253003.pointer,      spinebridge.pointers.access.736253002.pointer",
        "spinebridge.pointers.access.736253003.record,       spinebridge.pointers.access.736253002.record",
        "spinebridge.test.pointers.access.736253003.record,  spinebridge.test.pointers.access.736253002.record",
        "spinebridge.live.pointers.access.736253003.record,  spinebridge.live.pointers.access.736253002.record",
        "spinebridge.pointers.access.7.record,               spinebridge.pointers.access.736253002.record",
        "spinebridge.pointers.access.access.pointer,         spinebridge.pointers.access.736253002.pointer",
        "spinebridge.pointers.access..record,                spinebridge.pointers.access.736253002.record"
    })
    void aKeyForATypeThatIsNotAllowedIsAFault(String key, String nearest) {
        assertThat(faults(Map.of(key, "R8000")))
                .containsExactly(key + " is of a type of pointer that is neither of release 2.8 nor in"
                        + " spinebridge.pointers.access.further-types; the nearest is " + nearest);
    }

    @ParameterizedTest
    @CsvSource({
        "spinebridge.pointers.access.further-types,      spinebridge.pointers.access.%s.record",
        "spinebridge.pointers.access.further-types,      spinebridge.test.pointers.access.%s.record",
        "spinebridge.pointers.access.further-types,      spinebridge.live.pointers.access.%s.record",
        "spinebridge.test.pointers.access.further-types, spinebridge.pointers.access.%s.record",
        "spinebridge.live.pointers.access.further-types, spinebridge.pointers.access.%s.record",
        "spinebridge.live.pointers.access.further-types, spinebridge.live.pointers.access.%s.pointer"
    })
    void aKeyForATypeThatIsListedIsNone(String list, String key) {
        taken(Map.of(list, "999999990000000108, " + FURTHER_TYPE, key.formatted(FURTHER_TYPE), "R8000"));
    }

    @ParameterizedTest
    @CsvSource({
        "spinebridge.live.pointers.access.further-types, spinebridge.test.pointers.access.%s.record",
        "spinebridge.test.pointers.access.further-types, spinebridge.live.pointers.access.%s.record"
    })
    void aTypeThatIsListedForOneEnvironmentIsNotAllowedInAnother(String list, String key) {
        assertThat(faults(Map.of(list, FURTHER_TYPE, key.formatted(FURTHER_TYPE), "R8000")))
                .singleElement()
                .asString()
                .startsWith(key.formatted(FURTHER_TYPE) + " is of a type of pointer that is neither");
    }

    @Test
    void noFaultShowsAValue() {
        assertThat(faults(Map.of("spinebridge.tls.keystore.pasword", "key secret")))
                .noneMatch(fault -> fault.contains("key secret"));
    }

    private static void taken(Map<String, String> changes) {
        assertThatCode(() -> Settings.with(changes)).doesNotThrowAnyException();
    }

    private static List<String> faults(Map<String, String> changes) {
        NotReadyException refused = catchThrowableOfType(NotReadyException.class, () -> Settings.with(changes));
        assertThat(refused).as("nothing was found wrong").isNotNull();
        return refused.faults();
    }
}
