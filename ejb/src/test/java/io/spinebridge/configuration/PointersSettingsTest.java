package io.spinebridge.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.spinebridge.api.NotReadyException;
import io.spinebridge.api.pointers.PointerType;
import io.spinebridge.configuration.PointersSettings.Access;
import io.spinebridge.testing.Settings;
import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PointersSettingsTest {

    private static final String CRISIS_PLAN = PointerType.MENTAL_HEALTH_CRISIS_PLAN.code();
    private static final Access PUBLISHED = new Access(Set.of("B0268", "B0269"), Set.of("B0269"));

    @Test
    void everyTypeOfTheReleaseHasThePublishedPairOfCodes() {
        PointersSettings pointers = Settings.with(Map.of()).pointers();

        assertThat(pointers.access())
                .hasSize(9)
                .allSatisfy((type, access) -> assertThat(access).isEqualTo(PUBLISHED));
        assertThat(pointers.access().keySet())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(PointerType.values())
                        .map(PointerType::code)
                        .toList());
        assertThat(pointers.access("999999990000000108")).isEmpty();
        assertThat(pointers.countBySummary()).isFalse();
    }

    @Test
    void oneTypeCanHaveCodesOfItsOwn() {
        PointersSettings pointers = Settings.with(Map.of(
                        "spinebridge.pointers.access.pointer",
                        "B0001",
                        "spinebridge.pointers.access." + CRISIS_PLAN + ".pointer",
                        "R8000, B0268",
                        "spinebridge.pointers.access." + CRISIS_PLAN + ".record",
                        "none"))
                .pointers();

        assertThat(pointers.access(CRISIS_PLAN)).contains(new Access(Set.of("R8000", "B0268"), Set.of()));
        assertThat(pointers.access(PointerType.CONTINGENCY_PLAN.code()))
                .contains(new Access(Set.of("B0001"), Set.of("B0269")));
    }

    @Test
    void aTypeOfALaterReleaseCanBeAdded() {
        PointersSettings pointers = Settings.with(Map.of(
                        "spinebridge.pointers.access.further-types", "861421000000108",
                        "spinebridge.pointers.access.861421000000108.record", "*"))
                .pointers();

        assertThat(pointers.access("861421000000108"))
                .contains(new Access(Set.of("B0268", "B0269"), Set.of(Access.EVERYONE)));
    }

    @ParameterizedTest
    @CsvSource({
        "pointers.access.pointer,           B268",
        "pointers.access.record,            everyone",
        "pointers.access.736253002.pointer, B0268;B0269",
        "pointers.access.further-types,     crisis plan",
        "pointers.count,                    guess",
        "identity.activities,              R8000",
        "pointers.asid,                     12345",
        "pointers.url,                      http://clinicals.example.nhs.uk"
    })
    void tellsAWrongFormWithKeyAndExample(String key, String wrong) {
        Map<String, String> changes = new HashMap<>(Map.of(
                "spinebridge.pointers.asid",
                "200000000370",
                "spinebridge.pointers.url",
                "https://clinicals.example.nhs.uk/STU3"));
        changes.put("spinebridge." + key, wrong);

        assertThatExceptionOfType(NotReadyException.class)
                .isThrownBy(() -> Settings.with(changes))
                .satisfies(refused -> assertThat(refused.faults())
                        .singleElement()
                        .asString()
                        .startsWith("spinebridge." + key + " must be")
                        .contains("(example: spinebridge." + key + "="));
    }

    @Test
    void aServiceThatIsNotUsedNeedsNoSettings() {
        assertThat(Settings.with(Map.of()).services()).containsOnlyKeys(SpineService.ADJUSTMENTS);
        assertThat(with(Map.of(
                                "spinebridge.pointers.asid",
                                "200000000370",
                                "spinebridge.pointers.url",
                                "https://clinicals.example.nhs.uk/STU3"))
                        .read()
                        .services())
                .containsOnly(Map.entry(
                        SpineService.POINTERS,
                        new ServiceAddress("200000000370", URI.create("https://clinicals.example.nhs.uk/STU3"))));
    }

    @Test
    void aServiceThatIsSetHalfIsAFault() {
        assertThatExceptionOfType(NotReadyException.class)
                .isThrownBy(() -> Settings.with(Map.of("spinebridge.pointers.asid", "200000000370")))
                .satisfies(refused -> assertThat(refused.faults())
                        .singleElement()
                        .asString()
                        .contains("spinebridge.pointers.url is missing"));
    }

    @Test
    void withoutAnyServiceThereIsNothingToDo() {
        assertThatExceptionOfType(NotReadyException.class)
                .isThrownBy(() -> with(Map.of()).read())
                .satisfies(refused ->
                        assertThat(refused.faults()).hasSize(2).allMatch(fault -> fault.contains("is missing")));
    }

    @Test
    void systemsNeedAnOrganisation() {
        assertThatExceptionOfType(NotReadyException.class)
                .isThrownBy(() -> Settings.with(Map.of("spinebridge.identity.systems", "nightly-batch")))
                .satisfies(refused -> assertThat(refused.faults())
                        .singleElement()
                        .asString()
                        .contains("spinebridge.identity.organisation is missing"));
        assertThat(Settings.with(Map.of(
                                "spinebridge.identity.systems",
                                "nightly-batch, importer",
                                "spinebridge.identity.organisation",
                                "RXA"))
                        .identity()
                        .systems())
                .containsExactlyInAnyOrder("nightly-batch", "importer");
    }

    private static SettingsFactory with(Map<String, String> services) {
        Map<String, String> values = new HashMap<>(Map.of(
                "spinebridge.environment",
                "test",
                "spinebridge.asid",
                "200000000205",
                "spinebridge.issuer",
                "https://ehr.example.nhs.uk",
                "spinebridge.tls.keystore.path",
                "spine.p12",
                "spinebridge.tls.keystore.password",
                "changeit",
                "spinebridge.tls.truststore.path",
                "trust.p12",
                "spinebridge.tls.truststore.password",
                "changeit",
                "spinebridge.audit.directory",
                "logs"));
        values.putAll(services);
        return new SettingsFactory(SettingsSource.of(values), Optional.empty());
    }
}
