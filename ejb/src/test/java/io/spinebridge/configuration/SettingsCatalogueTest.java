package io.spinebridge.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import io.spinebridge.api.pointers.PointerType;
import io.spinebridge.testing.Settings;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SettingsCatalogueTest {

    @Test
    void namesEachKeyOnce() {
        assertThat(SettingsCatalogue.ALL)
                .extracting(setting -> setting.key().name())
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("settings")
    void hasADefaultAndAnExampleThatAreOfTheSettingsType(Setting<?> setting) {
        assertThat(setting.defaultText()
                        .filter(text -> setting.type().parse(text).isEmpty()))
                .isEmpty();
        if (setting.secret()) {
            assertThat(setting.example()).startsWith("${ALIAS=spinebridge-");
        } else {
            assertThat(setting.type().parse(setting.example()).isPresent()).isTrue();
            assertThat(setting.defaultText()).isNotEqualTo(Optional.of(setting.example()));
        }
    }

    @ParameterizedTest
    @MethodSource("settings")
    void everyKeyButTheEnvironmentsNameCanBeSetForOneEnvironmentAlone(Setting<?> setting) {
        String key = member(setting.key()).pattern();

        assertThat(KnownKeys.of(SettingsCatalogue.ALL).find("live." + key).isPresent())
                .isEqualTo(!key.equals("environment"));
    }

    /** Whatever is asked for is in the catalogue, and whatever is in the catalogue is asked for. */
    @Test
    void isAllThatIsRead() {
        Map<String, String> values = new HashMap<>(examples());
        Set<String> asked = new HashSet<>();
        for (String directory : List.of("table", "ldap", "fhir")) {
            values.put("spinebridge.directory", directory);
            new SettingsFactory(noting(asked, values), Optional.of(Path.of("logs"))).read();
        }

        Set<String> ofOrganisation = new HashSet<>();
        values.put("spinebridge.organisation.york.ods", "RCB");
        new SettingsFactory(noting(ofOrganisation, values), Optional.of(Path.of("logs"))).organisations();
        ofOrganisation.stream().filter(name -> name.endsWith(".ods")).forEach(asked::add);

        assertThat(asked).allMatch(name -> keys().anyMatch(key -> key.matches(name)));
        assertThat(keys()).allMatch(key -> asked.stream().anyMatch(key::matches));
    }

    @Test
    void settingsThatAreReadTwiceAreEqualAndShowNoSecret() {
        SpineSettings settings = Settings.with(examples());

        assertThat(settings).isEqualTo(Settings.with(examples())).hasSameHashCodeAs(Settings.with(examples()));
        assertThat(settings.toString()).doesNotContain("hidden words");
    }

    private static Stream<Setting<?>> settings() {
        return SettingsCatalogue.ALL.stream();
    }

    private static Stream<SettingKey> keys() {
        return settings().flatMap(setting -> setting.key().ofServices().stream());
    }

    /** Every key with its example. */
    private static Map<String, String> examples() {
        Map<String, String> examples = new HashMap<>();
        settings()
                .forEach(setting -> setting.key().ofServices().stream()
                        // Of several organisations, which have tests of their own.
                        .filter(key -> !key.pattern().startsWith("organisation."))
                        .forEach(key -> examples.put(
                                member(key).name(), setting.secret() ? "hidden words" : setting.example())));
        return examples;
    }

    private static SettingKey member(SettingKey key) {
        boolean ofOrganisation = key.pattern().startsWith("organisation.");
        return key.ofServices().get(0).of(ofOrganisation ? "leeds" : PointerType.MENTAL_HEALTH_CRISIS_PLAN.code());
    }

    /** Notes the keys that are asked for, without prefix and environment. */
    private static SettingsSource noting(Set<String> asked, Map<String, String> values) {
        return new SettingsSource() {

            @Override
            public Optional<String> value(String key) {
                asked.add(key.replaceFirst("^spinebridge\\.(integration\\.)?", ""));
                return Optional.ofNullable(values.get(key));
            }

            @Override
            public Set<String> names() {
                return values.keySet();
            }
        };
    }
}
