package io.spinebridge.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.spinebridge.api.NotReadyException;
import io.spinebridge.api.records.PointerType;
import io.spinebridge.configuration.RecordsSettings.Access;
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

class RecordsSettingsTest {

    private static final String CRISIS_PLAN = PointerType.MENTAL_HEALTH_CRISIS_PLAN.code();
    private static final Access PUBLISHED = new Access(Set.of("B0268", "B0269"), Set.of("B0269"));

    @Test
    void everyTypeOfTheReleaseHasThePublishedPairOfCodes() {
        RecordsSettings records = Settings.with(Map.of()).records();

        assertThat(records.access())
                .hasSize(9)
                .allSatisfy((type, access) -> assertThat(access).isEqualTo(PUBLISHED));
        assertThat(records.access().keySet())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(PointerType.values())
                        .map(PointerType::code)
                        .toList());
        assertThat(records.access("999999990000000108")).isEmpty();
        assertThat(records.countBySummary()).isFalse();
    }

    @Test
    void oneTypeCanHaveCodesOfItsOwn() {
        RecordsSettings records = Settings.with(Map.of(
                        "spinebridge.records.access.pointer",
                        "B0001",
                        "spinebridge.records.access." + CRISIS_PLAN + ".pointer",
                        "R8000, B0268",
                        "spinebridge.records.access." + CRISIS_PLAN + ".record",
                        "none"))
                .records();

        assertThat(records.access(CRISIS_PLAN)).contains(new Access(Set.of("R8000", "B0268"), Set.of()));
        assertThat(records.access(PointerType.CONTINGENCY_PLAN.code()))
                .contains(new Access(Set.of("B0001"), Set.of("B0269")));
    }

    @Test
    void aTypeOfALaterReleaseCanBeAdded() {
        RecordsSettings records = Settings.with(Map.of(
                        "spinebridge.records.access.further-types", "861421000000108",
                        "spinebridge.records.access.861421000000108.record", "*"))
                .records();

        assertThat(records.access("861421000000108"))
                .contains(new Access(Set.of("B0268", "B0269"), Set.of(Access.EVERYONE)));
    }

    @ParameterizedTest
    @CsvSource({
        "records.access.pointer,           B268",
        "records.access.record,            everyone",
        "records.access.736253002.pointer, B0268;B0269",
        "records.access.further-types,     crisis plan",
        "records.count,                    guess",
        "identity.activities,              R8000",
        "records.asid,                     12345",
        "records.url,                      http://clinicals.example.nhs.uk"
    })
    void tellsAWrongFormWithKeyAndExample(String key, String wrong) {
        Map<String, String> changes = new HashMap<>(Map.of(
                "spinebridge.records.asid",
                "200000000370",
                "spinebridge.records.url",
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
                                "spinebridge.records.asid",
                                "200000000370",
                                "spinebridge.records.url",
                                "https://clinicals.example.nhs.uk/STU3"))
                        .read()
                        .services())
                .containsOnly(Map.entry(
                        SpineService.RECORDS,
                        new ServiceAddress("200000000370", URI.create("https://clinicals.example.nhs.uk/STU3"))));
    }

    @Test
    void aServiceThatIsSetHalfIsAFault() {
        assertThatExceptionOfType(NotReadyException.class)
                .isThrownBy(() -> Settings.with(Map.of("spinebridge.records.asid", "200000000370")))
                .satisfies(refused -> assertThat(refused.faults())
                        .singleElement()
                        .asString()
                        .contains("spinebridge.records.url is missing"));
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
        return new SettingsFactory(key -> Optional.ofNullable(values.get(key)), Optional.empty());
    }
}
