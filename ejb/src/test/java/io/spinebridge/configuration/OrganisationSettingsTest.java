package io.spinebridge.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import io.spinebridge.testing.Settings;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Several organisations in one server: {@code spinebridge.organisation.<name>.…}. */
class OrganisationSettingsTest {

    private final Map<String, String> values = new HashMap<>(Settings.values(Map.of()));

    @Test
    void withoutAnyTheCommonKeysAreTheOneOrganisation() {
        assertThat(read()).singleElement().satisfies(alone -> {
            assertThat(alone.organisation()).isEmpty();
            assertThat(alone.odsCode()).isEmpty();
            assertThat(alone.settings()).isPresent();
        });
    }

    @Test
    void eachHasItsOwnValuesAndTheCommonOnesBeside() {
        values.put("spinebridge.organisation.leeds.ods", "rr8");
        values.put("spinebridge.organisation.york.ods", "RCB");
        values.put("spinebridge.organisation.york.asid", "200000000999");
        values.remove("spinebridge.asid");
        values.put("spinebridge.organisation.leeds.asid", "200000000888");

        assertThat(read()).extracting(ReadSettings::organisation).containsExactly("leeds", "york");
        assertThat(read())
                .extracting(one -> one.odsCode().orElseThrow() + " "
                        + one.settings().orElseThrow().asid())
                .containsExactly("RR8 200000000888", "RCB 200000000999");
        assertThat(read())
                .extracting(one -> one.settings().orElseThrow().issuer())
                .containsOnly(URI.create("https://ehr.example.nhs.uk"));
    }

    @ParameterizedTest
    @CsvSource({
        "spinebridge.test.organisation.york.asid, 200000000004",
        "spinebridge.organisation.york.asid,      200000000003",
        "spinebridge.test.asid,                   200000000002",
        "spinebridge.asid,                        200000000001"
    })
    void theOrganisationBeatsTheEnvironmentAndBothTheCommonKey(String last, String expected) {
        values.put("spinebridge.organisation.york.ods", "RCB");
        for (Map.Entry<String, String> set : List.of(
                Map.entry("spinebridge.asid", "200000000001"),
                Map.entry("spinebridge.test.asid", "200000000002"),
                Map.entry("spinebridge.organisation.york.asid", "200000000003"),
                Map.entry("spinebridge.test.organisation.york.asid", "200000000004"))) {
            values.put(set.getKey(), set.getValue());
            if (set.getKey().equals(last)) {
                break;
            }
        }

        assertThat(read().get(0).settings().orElseThrow().asid()).isEqualTo(expected);
    }

    @Test
    void whatIsSetForAnotherEnvironmentMakesNoOrganisation() {
        values.put("spinebridge.live.organisation.york.ods", "RCB");

        assertThat(read())
                .singleElement()
                .satisfies(alone -> assertThat(alone.organisation()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "spinebridge.organisation.york.asid      | 12   | organisation york: spinebridge.asid must be 12 digits",
                "spinebridge.organisation.york.asdi      | 1    | organisation york: spinebridge.asdi is no setting; the nearest is spinebridge.asid",
                "spinebridge.organisation.york.environment | x  | organisation york: spinebridge.environment is set for the whole server",
                "spinebridge.organisation.york.identity.activities | B0269 | organisation york: spinebridge.identity.activities is set for the whole server",
                "spinebridge.organisation.york.test.identity.activities | B0269 | organisation york: spinebridge.test.identity.activities is set for the whole server",
                "spinebridge.organisation.York.asid      | 1    | spinebridge.organisation.York.asid is no setting",
                "spinebridge.organisation.York.ods       | RCB  | spinebridge.organisation.York.ods is no setting",
                "spinebridge.test.organisation.a_b.asid  | 1    | spinebridge.test.organisation.a_b.asid is no setting",
                "spinebridge.organisation.asid           | 1    | spinebridge.organisation.asid is no setting",
                "spinebridge.organisation.york           | 1    | spinebridge.organisation.york is no setting",
                "spinebridge.organisation.york.ods       | R-9  | spinebridge.organisation.york.ods must be an ODS code"
            })
    void faultsNameTheOrganisation(String key, String value, String fault) {
        values.put("spinebridge.organisation.york.ods", "RCB");
        values.put("spinebridge.organisation.leeds.ods", "RR8");
        values.put(key, value);

        ReadSettings york = read().get(1);
        assertThat(york.settings()).isEmpty();
        assertThat(york.faults()).singleElement().asString().startsWith(fault);
        boolean common = !fault.contains("york: ") && !key.equals("spinebridge.organisation.york.ods");
        assertThat(read().get(0).settings().isEmpty()).isEqualTo(common);
    }

    @Test
    void oneWithoutACodeAndTwoWithTheSameAreTold() {
        values.put("spinebridge.organisation.leeds.ods", "RR8");
        values.put("spinebridge.organisation.york.ods", "rr8");
        values.put("spinebridge.organisation.hull.asid", "200000000999");

        assertThat(read())
                .extracting(one -> one.faults().get(0))
                .satisfiesExactly(
                        hull -> assertThat(hull).startsWith("spinebridge.organisation.hull.ods is missing"),
                        leeds -> assertThat(leeds)
                                .startsWith("spinebridge.organisation.leeds.ods must not be that of organisation york"),
                        york -> assertThat(york)
                                .startsWith(
                                        "spinebridge.organisation.york.ods must not be that of organisation leeds"));
    }

    private List<ReadSettings> read() {
        return new SettingsFactory(SettingsSource.of(values), Optional.of(Path.of("logs"))).organisations();
    }
}
