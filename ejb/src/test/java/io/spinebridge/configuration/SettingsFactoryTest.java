package io.spinebridge.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.spinebridge.api.NotReadyException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsFactoryTest {

    private static final Path LOGS = Path.of("/srv/domain1/logs");
    private static final List<String> REQUIRED = List.of(
            "environment",
            "asid",
            "issuer",
            "adjustments.asid",
            "adjustments.url",
            "tls.keystore.path",
            "tls.keystore.password",
            "tls.truststore.path",
            "tls.truststore.password");

    private final Map<String, String> values = new HashMap<>(Map.of(
            "spinebridge.environment", "integration",
            "spinebridge.asid", "200000000205",
            "spinebridge.issuer", "https://ehr.example.nhs.uk",
            "spinebridge.adjustments.asid", "987654456789",
            "spinebridge.adjustments.url", "https://clinicals.example.nhs.uk/STU3",
            "spinebridge.tls.keystore.path", "/etc/spinebridge/spine.p12",
            "spinebridge.tls.keystore.password", "key secret",
            "spinebridge.tls.truststore.path", "/etc/spinebridge/trust.p12",
            "spinebridge.tls.truststore.password", "trust secret"));

    @Test
    void readsTheLeastThatMustBeSetAndFillsInTheDefaults() {
        SpineSettings settings = read();

        assertThat(settings.environment()).isEqualTo("integration");
        assertThat(settings.asid()).isEqualTo("200000000205");
        assertThat(settings.issuer()).isEqualTo(URI.create("https://ehr.example.nhs.uk"));
        assertThat(settings.accreditedInteractions()).isEmpty();
        assertThat(settings.services())
                .containsOnly(Map.entry(
                        SpineService.ADJUSTMENTS,
                        new ServiceAddress("987654456789", URI.create("https://clinicals.example.nhs.uk/STU3"))));
        assertThat(settings.tls().keyStore().path()).isEqualTo(Path.of("/etc/spinebridge/spine.p12"));
        assertThat(settings.tls().keyStore().password().reveal()).isEqualTo("key secret".toCharArray());
        assertThat(settings.tls().trustStore().path()).isEqualTo(Path.of("/etc/spinebridge/trust.p12"));
        assertThat(settings.tls().trustStore().password().reveal()).isEqualTo("trust secret".toCharArray());
        assertThat(settings.calls())
                .isEqualTo(new CallSettings(
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(45),
                        Duration.ofMinutes(15),
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(5),
                        20,
                        10_485_760));
        assertThat(settings.identity()).isEqualTo(new IdentitySettings(false, Optional.empty()));
        assertThat(settings.audit()).isEqualTo(new AuditSettings(LOGS, AuditSettings.Durability.WRITTEN));
        assertThat(settings.listStatus()).isEqualTo("current");
    }

    @Test
    void offersTheSpinesVersionAndSuitesAlone() {
        TlsSettings tls = read().tls();

        assertThat(tls.protocols()).containsExactly("TLSv1.2");
        assertThat(tls.ciphers())
                .containsExactly(
                        "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
                        "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
                        "TLS_DHE_RSA_WITH_AES_256_GCM_SHA384",
                        "TLS_DHE_RSA_WITH_AES_128_GCM_SHA256",
                        "TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA384",
                        "TLS_DHE_RSA_WITH_AES_256_CBC_SHA256",
                        "TLS_DHE_RSA_WITH_AES_256_CBC_SHA",
                        "TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA");
    }

    @Test
    void tlsThirteenComesWithSuitesOfItsOwn() {
        values.put("spinebridge.tls.protocols", "TLSv1.2, TLSv1.3");

        TlsSettings tls = read().tls();

        assertThat(tls.protocols()).containsExactly("TLSv1.2", "TLSv1.3");
        assertThat(tls.ciphers()).contains("TLS_AES_256_GCM_SHA384").containsAll(TlsSettings.SPINE_CIPHERS);
    }

    @Test
    void takesEverySettingThatIsGiven() {
        values.putAll(Map.of(
                "spinebridge.interactions",
                "urn:nhs:names:services:raflags:Consent.read:1, urn:nhs:names:services:raflags:Flag.read:1,",
                "spinebridge.tls.ciphers",
                "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
                "spinebridge.timeout.connect",
                "PT2S",
                "spinebridge.timeout.read",
                "PT1M",
                "spinebridge.retry-after.max",
                "PT10S",
                "spinebridge.paging.max-pages",
                "3",
                "spinebridge.answer.max-bytes",
                "2048",
                "spinebridge.adjustments.list-status",
                "active",
                "spinebridge.audit.directory",
                "/var/log/spinebridge",
                "spinebridge.audit.durability",
                "forced"));
        values.put("spinebridge.timeout.call", "PT2M");
        values.put("spinebridge.identity.principal-name", "role-profile");
        values.put("spinebridge.identity.organisation", "RXA");

        SpineSettings settings = read();

        assertThat(settings.accreditedInteractions().orElseThrow())
                .containsExactlyInAnyOrder(
                        "urn:nhs:names:services:raflags:Consent.read:1", "urn:nhs:names:services:raflags:Flag.read:1");
        assertThat(settings.tls().ciphers()).containsExactly("TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384");
        assertThat(settings.calls())
                .isEqualTo(new CallSettings(
                        Duration.ofSeconds(2),
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(2),
                        Duration.ofMinutes(15),
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(10),
                        3,
                        2048));
        assertThat(settings.listStatus()).isEqualTo("active");
        assertThat(settings.audit())
                .isEqualTo(new AuditSettings(Path.of("/var/log/spinebridge"), AuditSettings.Durability.FORCED));
        assertThat(settings.identity()).isEqualTo(new IdentitySettings(true, Optional.of("RXA")));
    }

    @Test
    void tellsAllMissingKeysAtOnceEachWithAnExample() {
        values.clear();

        List<String> faults = faultsOf(new SettingsFactory(SettingsSource.of(values), Optional.empty()));

        assertThat(faults).hasSize(REQUIRED.size() + 1);
        for (String key : REQUIRED) {
            assertThat(faults)
                    .anySatisfy(fault -> assertThat(fault)
                            .startsWith("spinebridge." + key + " is missing")
                            .contains("example: spinebridge." + key + "="));
        }
        assertThat(faults).anySatisfy(fault -> assertThat(fault).startsWith("spinebridge.audit.directory is missing"));
    }

    @Test
    void theExamplesAreThemselvesValid() {
        values.clear();
        Map<String, String> examples = new HashMap<>();
        for (String fault : faultsOf(new SettingsFactory(SettingsSource.of(values), Optional.empty()))) {
            String example = fault.replaceAll("^.*\\(example: (.*)\\)$", "$1");
            examples.put(example.substring(0, example.indexOf('=')), example.substring(example.indexOf('=') + 1));
        }
        examples.replaceAll((key, example) -> key.endsWith("password") ? "what the alias stands for" : example);
        values.putAll(examples);

        assertThat(new SettingsFactory(SettingsSource.of(values), Optional.empty())
                        .read()
                        .asid())
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "environment",
                "asid",
                "issuer",
                "adjustments.asid",
                "adjustments.url",
                "tls.keystore.path",
                "tls.keystore.password"
            })
    void aBlankValueIsAMissingOne(String key) {
        values.put("spinebridge." + key, "  ");

        assertThat(faults()).singleElement().asString().startsWith("spinebridge." + key + " is missing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "environment ~ Integration",
                "environment ~ pre-live",
                "environment ~ 1st",
                "asid ~ 20000000020",
                "asid ~ 2000000002055",
                "asid ~ 20000000020X",
                "adjustments.asid ~ RXA",
                "interactions ~ ,",
                "interactions ~ Flag.read",
                "interactions ~ urn:nhs:names:services:raflags:Flag.read:1 urn:nhs:names:services:raflags:List.read:1",
                "issuer ~ ehr.example.nhs.uk",
                "issuer ~ https://ehr.example.nhs.uk/a b",
                "adjustments.url ~ http://clinicals.example.nhs.uk/STU3",
                "adjustments.url ~ clinicals.example.nhs.uk/STU3",
                "adjustments.url ~ https:///STU3",
                "adjustments.url ~ https://user:word@clinicals.example.nhs.uk/STU3",
                "adjustments.url ~ https://clinicals.example.nhs.uk/STU3?a=b",
                "adjustments.url ~ https://clinicals.example.nhs.uk/STU3#a",
                "tls.protocols ~ TLSv1.1",
                "tls.protocols ~ SSLv3,TLSv1.2",
                "tls.protocols ~ ,",
                "tls.ciphers ~ ECDHE-RSA-AES256-GCM-SHA384",
                "tls.ciphers ~ ,",
                "timeout.connect ~ 5",
                "timeout.connect ~ PT0S",
                "timeout.read ~ PT-1S",
                "timeout.read ~ PT1H",
                "retry-after.max ~ PT2M",
                "paging.max-pages ~ 0",
                "paging.max-pages ~ 1001",
                "paging.max-pages ~ ten",
                "answer.max-bytes ~ 1023",
                "answer.max-bytes ~ 99999999999",
                "adjustments.list-status ~ retired",
                "identity.principal-name ~ yes",
                "identity.organisation ~ R X A",
                "identity.organisation ~ ABCDEFGHIJKLM",
            })
    void tellsAWrongFormWithKeyAndExample(String key, String wrong) {
        values.put("spinebridge." + key, wrong);

        assertThat(faults())
                .singleElement()
                .asString()
                .startsWith("spinebridge." + key + " ")
                .contains("example: spinebridge." + key + "=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tls", "timeout", "paging", "answer", "identity", "adjustments", "pointers", "audit"})
    void refusesAnEnvironmentWhoseKeysCouldNotBeToldFromOthers(String reserved) {
        values.put("spinebridge.environment", reserved);

        assertThat(faults()).singleElement().asString().startsWith("spinebridge.environment must not be one of");
    }

    @Test
    void anEnvironmentsOwnValueBeatsTheCommonOne() {
        values.put("spinebridge.integration.asid", "200000000999");
        values.put("spinebridge.integration.adjustments.url", "https://int.example.nhs.uk/STU3");
        values.put("spinebridge.integration.timeout.read", "PT3S");
        values.put("spinebridge.live.asid", "200000000111");

        SpineSettings settings = read();

        assertThat(settings.asid()).isEqualTo("200000000999");
        assertThat(settings.services().get(SpineService.ADJUSTMENTS))
                .isEqualTo(new ServiceAddress("987654456789", URI.create("https://int.example.nhs.uk/STU3")));
        assertThat(settings.calls().readTimeout()).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void anEnvironmentsOwnValueIsEnough() {
        values.remove("spinebridge.asid");
        values.put("spinebridge.integration.asid", "200000000999");

        assertThat(read().asid()).isEqualTo("200000000999");
    }

    @Test
    void aWrongValueOfTheEnvironmentIsNotCoveredUpByTheCommonOne() {
        values.put("spinebridge.integration.asid", "X");

        assertThat(faults()).singleElement().asString().startsWith("spinebridge.asid must be 12 digits");
    }

    @Test
    void anUnknownPasswordAliasIsToldAsSuch() {
        values.put("spinebridge.tls.keystore.password", "${ALIAS=spine-keystore}");

        assertThat(faults())
                .singleElement()
                .asString()
                .startsWith("spinebridge.tls.keystore.password")
                .contains("create-password-alias");
    }

    @Test
    void noFaultAndNoTextFormShowsAPassword() {
        values.put("spinebridge.asid", "X");
        values.put("spinebridge.tls.keystore.path", "\0");

        assertThat(String.join("; ", faults())).doesNotContain("key secret", "trust secret");
        values.put("spinebridge.asid", "200000000205");
        values.put("spinebridge.tls.keystore.path", "/etc/spinebridge/spine.p12");
        assertThat(read().toString()).doesNotContain("key secret", "trust secret");
    }

    @Test
    void aPasswordIsTakenWithTheBlanksAroundItAndAKeyForAHeaderWithout() {
        values.put("spinebridge.tls.keystore.password", " key secret\t");
        values.put("spinebridge.directory", "fhir");
        values.put("spinebridge.directory.fhir.url", "https://directory.example.nhs.uk");
        values.put("spinebridge.directory.fhir.apikey", " api key\n");

        assertThat(read().tls().keyStore().password().reveal()).isEqualTo(" key secret\t".toCharArray());
        assertThat(read().directory().apiKey().orElseThrow().reveal()).isEqualTo("api key".toCharArray());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "schl\u00fcssel", "a\0"})
    void aKeyThatIsNoValueOfAHeaderIsAFaultThatDoesNotShowIt(String key) {
        values.put("spinebridge.directory", "fhir");
        values.put("spinebridge.directory.fhir.url", "https://directory.example.nhs.uk");
        values.put("spinebridge.directory.fhir.apikey", key);

        assertThat(faults())
                .singleElement()
                .asString()
                .startsWith("spinebridge.directory.fhir.apikey must be")
                .doesNotContain(key);
    }

    /** As MicroProfile Config does with a dollar and braces around a name that it does not know. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "spinebridge.tls.keystore.password",
                "spinebridge.pointers.guard.repeats",
                "spinebridge.asid",
                "spinebridge.interactions",
                "spinebridge.retrieval.url",
                "spinebridge.pointers.access.further-types"
            })
    void aValueThatItsSourceRefusesIsAFault(String refused) {
        values.put(refused, "${nobody.knows}");
        SettingsSource source = new SettingsSource() {

            @Override
            public Optional<String> value(String key) {
                if (key.equals(refused)) {
                    throw new NoSuchElementException("${nobody.knows}");
                }
                return Optional.ofNullable(values.get(key));
            }

            @Override
            public Set<String> names() {
                return values.keySet();
            }
        };

        assertThatExceptionOfType(NotReadyException.class)
                .isThrownBy(() -> new SettingsFactory(source, Optional.of(Path.of("logs"))).read())
                .satisfies(told -> assertThat(told.faults())
                        .singleElement()
                        .asString()
                        .startsWith(refused + " cannot be read (NoSuchElementException)"));
    }

    @Test
    void anUnreadablePathIsAFault() {
        values.put("spinebridge.tls.truststore.path", "\0");

        assertThat(faults()).singleElement().asString().startsWith("spinebridge.tls.truststore.path");
    }

    @Test
    void aRoleProfileByNameNeedsAnOrganisation() {
        values.put("spinebridge.identity.principal-name", "role-profile");

        assertThat(faults()).singleElement().asString().startsWith("spinebridge.identity.organisation is missing");
    }

    @Test
    void aSlashAtTheEndOfABaseUrlDoesNotMatter() {
        values.put("spinebridge.adjustments.url", "https://clinicals.example.nhs.uk/STU3/");

        assertThat(read().services().get(SpineService.ADJUSTMENTS).baseUrl())
                .isEqualTo(URI.create("https://clinicals.example.nhs.uk/STU3"));
    }

    @Test
    void severalWrongValuesAreToldTogether() {
        values.put("spinebridge.asid", "X");
        values.put("spinebridge.adjustments.url", "http://x");
        values.put("spinebridge.paging.max-pages", "many");
        values.remove("spinebridge.tls.truststore.password");

        assertThat(faults()).hasSize(4);
        assertThatExceptionOfType(NotReadyException.class)
                .isThrownBy(this::read)
                .withMessageContaining("spinebridge.asid")
                .withMessageContaining("spinebridge.adjustments.url")
                .withMessageContaining("spinebridge.paging.max-pages")
                .withMessageContaining("truststore.password");
    }

    @Test
    void settingsAreReadAnewEachTime() {
        Configuration configuration =
                new Configuration(new SettingsFactory(SettingsSource.of(values), Optional.of(LOGS)));
        values.put("spinebridge.asid", "X");
        assertThat(configuration.read()).singleElement().satisfies(read -> {
            assertThat(read.settings()).isEmpty();
            assertThat(read.faults()).singleElement().asString().startsWith("spinebridge.asid must be 12 digits");
        });

        values.put("spinebridge.asid", "200000000999");

        assertThat(configuration.read())
                .singleElement()
                .satisfies(read -> assertThat(read.settings())
                        .hasValueSatisfying(valid -> assertThat(valid.asid()).isEqualTo("200000000999")));
    }

    @Test
    void whateverElseIsWrongPartsThatAreSoundCanBeLookedAt() {
        values.put("spinebridge.asid", "X");
        values.remove("spinebridge.tls.truststore.password");

        ReadSettings read = new SettingsFactory(SettingsSource.of(values), Optional.of(LOGS))
                .organisations()
                .get(0);

        assertThat(read.sound().audit()).isPresent();
        assertThat(read.sound().retrieval()).isPresent();
        assertThat(read.sound().tls()).isEmpty();
    }

    @Test
    void aSecretGivesCopiesAndShowsNothing() {
        char[] mine = "key secret".toCharArray();
        Secret secret = new Secret(mine);
        java.util.Arrays.fill(mine, 'x');
        java.util.Arrays.fill(secret.reveal(), 'y');

        assertThat(secret.reveal()).isEqualTo("key secret".toCharArray());
        assertThat(secret)
                .isEqualTo(new Secret("key secret".toCharArray()))
                .hasSameHashCodeAs(new Secret("key secret".toCharArray()))
                .isNotEqualTo(new Secret("other".toCharArray()));
        assertThat(secret.toString()).doesNotContain("key secret");
    }

    private SpineSettings read() {
        return new SettingsFactory(SettingsSource.of(values), Optional.of(LOGS)).read();
    }

    private List<String> faults() {
        return faultsOf(new SettingsFactory(SettingsSource.of(values), Optional.of(LOGS)));
    }

    private static List<String> faultsOf(SettingsFactory factory) {
        NotReadyException refused = catchThrowableOfType(NotReadyException.class, factory::read);
        assertThat(refused).as("nothing was found wrong").isNotNull();
        return refused.faults();
    }
}
