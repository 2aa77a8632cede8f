package io.spinebridge.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spinebridge.api.NotReadyException;
import io.spinebridge.configuration.SettingsFactory;
import io.spinebridge.configuration.SettingsSource;
import io.spinebridge.configuration.SpineSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The templates for administrators, read by the module itself. */
class AsadminTemplatesTest {

    private static final Pattern SETTING =
            Pattern.compile("(?m)^set-config-property --source=domain --propertyName=(\\S+) --propertyValue=(\\S+)$");
    private static final Pattern ALIAS = Pattern.compile("\\$\\{ALIAS=[a-z-]+}");
    private static final Map<String, String> ANSWERS = Map.ofEntries(
            Map.entry("OUR_ASID", "200000000205"),
            Map.entry("ISSUER_URL", "https://ehr.hospital.nhs.uk"),
            Map.entry("INTERACTIONS", "urn:nhs:names:services:raflags:Consent.read:1"),
            Map.entry("SPINE_ASID", "987654456789"),
            Map.entry("POINTERS_ASID", "200000000370"),
            Map.entry("SPINE_URL", "https://spine.example.nhs.uk/STU3"),
            Map.entry("KEY_STORE", "/etc/spinebridge/spine.p12"),
            Map.entry("TRUST_STORE", "/etc/spinebridge/spine-trust.p12"),
            Map.entry("LDAP_HOST", "ldap.spine.example.nhs.uk"));

    @ParameterizedTest
    @ValueSource(strings = {"integration", "live"})
    void hasAllThatTheModuleNeedsOnceItsPlaceholdersAreFilled(String environment) throws IOException {
        SpineSettings settings = read(settings(new AsadminFile(template(environment)).filled(ANSWERS)));

        assertThat(settings.environment()).isEqualTo(environment);
        assertThat(settings.identity().nameIsRoleProfile())
                .as("a log-in name is taken for a role profile")
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"integration", "live"})
    void isRefusedByTheModuleWhilePlaceholdersAreLeft(String environment) throws IOException {
        Map<String, String> unfilled = settings(Files.readString(template(environment)));

        assertThatThrownBy(() -> read(unfilled))
                .isInstanceOf(NotReadyException.class)
                .hasMessageContaining("spinebridge.asid must be")
                .hasMessageContaining("spinebridge.issuer must be")
                .hasMessageContaining("spinebridge.adjustments.asid must be");
    }

    @ParameterizedTest
    @ValueSource(strings = {"integration", "live", "local"})
    void holdsNoPassword(String environment) throws IOException {
        Map<String, String> settings = settings(Files.readString(template(environment)));

        assertThat(settings.keySet())
                .filteredOn(key -> key.endsWith("password"))
                .hasSize(2)
                .allSatisfy(key -> assertThat(settings.get(key)).matches(ALIAS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"integration", "live"})
    void givesTheServerThreadsThatAreNotLostAndSaysWhatMakesThatTakeEffect(String environment) throws IOException {
        assertThat(Files.readString(template(environment)))
                .contains("http-thread-pool.max-thread-pool-size=60")
                .contains("http-listener-2.http.http2-enabled=false")
                .endsWith("asadmin restart-domain\n");
    }

    private static Path template(String environment) {
        return Path.of(System.getProperty("basedir"), "../config/payara", environment + ".asadmin");
    }

    private static Map<String, String> settings(String commands) {
        return SETTING.matcher(commands)
                .results()
                .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2)));
    }

    private static SpineSettings read(Map<String, String> settings) {
        Map<String, String> expanded = new HashMap<>(settings);
        expanded.replaceAll((key, value) -> ALIAS.matcher(value).replaceAll("secret"));
        return new SettingsFactory(SettingsSource.of(expanded), Optional.of(Path.of("logs"))).read();
    }
}
