package io.spinebridge.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import io.spinebridge.api.NotReadyException;
import io.spinebridge.configuration.DirectorySettings.Kind;
import io.spinebridge.configuration.DirectorySettings.Provider;
import io.spinebridge.testing.Settings;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetrievalSettingsTest {

    private static final String CONTENT_READ = "urn:nhs:names:services:nrl:DocumentReference.content.read";

    @Test
    void everyFormatThatGoesThroughTheProxyHasTheInteractionOfTheRelease() {
        RetrievalSettings retrieval = Settings.with(Map.of()).retrieval();

        assertThat(retrieval.interaction("urn:nhs-ic:unstructured")).contains(CONTENT_READ);
        assertThat(retrieval.interaction("urn:nhs-ic:fhir:stu3:observation-list:1"))
                .contains(CONTENT_READ);
        assertThat(retrieval.interaction("urn:nhs-ic:record-contact")).isEmpty();
        assertThat(retrieval.maxBytes()).isEqualTo(1L << 30);
        assertThat(retrieval.privateHosts()).isEmpty();
        assertThat(retrieval.trustPointer()).isFalse();
    }

    @Test
    void aFormatCanGetAnInteractionOfItsOwnOrLoseIt() {
        RetrievalSettings retrieval = Settings.with(
                        Map.of(
                                "spinebridge.retrieval.interactions",
                                "proxy:https://www.iso.org/standard/63534.html=urn:nhs:names:services:nrls:binary.read,urn:nhs-ic:unstructured=none"))
                .retrieval();

        assertThat(retrieval.interaction("proxy:https://www.iso.org/standard/63534.html"))
                .contains("urn:nhs:names:services:nrls:binary.read");
        assertThat(retrieval.interaction("urn:nhs-ic:unstructured")).isEmpty();
    }

    @Test
    void theDirectoryIsATableUnlessToldOtherwise() {
        DirectorySettings directory = Settings.with(
                        Map.of(
                                "spinebridge.directory.table",
                                "RR8=200000000410@https://nrl-rr8.supplier.thirdparty.nhs.uk, RGD=200000000421@https://nrl-rgd.nhs.uk/RGD"))
                .directory();

        assertThat(directory.kind()).isEqualTo(Kind.TABLE);
        assertThat(directory.table())
                .isEqualTo(List.of(
                        new Provider("RR8", "200000000410", URI.create("https://nrl-rr8.supplier.thirdparty.nhs.uk")),
                        new Provider("RGD", "200000000421", URI.create("https://nrl-rgd.nhs.uk/RGD"))));
        assertThat(directory.interaction()).isEqualTo("urn:nhs:names:services:nrl:DocumentReference.content");
        assertThat(directory.timeout()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void theProxyHasNoAsidOfItsOwn() {
        SpineSettings settings =
                Settings.with(Map.of("spinebridge.retrieval.url", "https://proxy.national.ncrs.nhs.uk/"));

        assertThat(settings.services().get(SpineService.RETRIEVAL))
                .isEqualTo(new ServiceAddress("", URI.create("https://proxy.national.ncrs.nhs.uk")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "retrieval.url;           http://proxy.nhs.uk",
                "retrieval.max-bytes;     much",
                "retrieval.interactions;  urn:nhs-ic:unstructured",
                "retrieval.interactions;  urn:nhs-ic:unstructured=read",
                "retrieval.private-hosts; https://records.hospital.local",
                "directory;               dns",
                "directory.table;         RR8=12345@https://nrl-rr8.nhs.uk",
                "directory.table;         RR8=200000000410@http://nrl-rr8.nhs.uk",
                "directory.interaction;   content",
                "directory.timeout;       5",
                "timeout.stream;          PT0S"
            })
    void tellsAWrongFormWithKeyAndExample(String key, String wrong) {
        SettingFaults.tellFormAndExample(Map.of("spinebridge." + key, wrong), "spinebridge." + key);
    }

    @Test
    void eachKindOfDirectoryNeedsItsOwnSettings() {
        assertThat(faults(Map.of("spinebridge.directory", "ldap")))
                .singleElement()
                .asString()
                .contains("directory.ldap.url is missing");
        assertThat(faults(Map.of(
                        "spinebridge.directory", "ldap", "spinebridge.directory.ldap.url", "ldap://ldap.nhs.uk")))
                .singleElement()
                .asString()
                .contains("must be an ldaps URL");
        assertThat(faults(Map.of("spinebridge.directory", "fhir"))).hasSize(2);
        assertThat(faults(Map.of("spinebridge.retrieval.truststore.path", "web.p12")))
                .singleElement()
                .asString()
                .contains("retrieval.truststore.password is missing");
    }

    private static List<String> faults(Map<String, String> changes) {
        try {
            Settings.with(new HashMap<>(changes));
            throw new AssertionError("these settings were taken");
        } catch (NotReadyException refused) {
            return refused.faults();
        }
    }
}
