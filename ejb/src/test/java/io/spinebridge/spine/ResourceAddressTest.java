package io.spinebridge.spine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses that the Spine sends are URIs, however they are written. */
class ResourceAddressTest {

    private static final String TYPE = "DocumentReference";
    private static final URI BASE = URI.create("https://clinicals.spine.example/STU3");

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "https://clinicals.spine.example/STU3/DocumentReference/a-1, a-1, \"\"",
                "https://clinicals.spine.example/STU3/DocumentReference/a-1/, a-1, \"\"",
                "https://clinicals.spine.example/STU3/DocumentReference/a-1#top, a-1, \"\"",
                "https://clinicals.spine.example/STU3/DocumentReference/a-1?_format=json, a-1, \"\"",
                "https://clinicals.spine.example/STU3/DocumentReference/a%2D1, a-1, \"\"",
                "https://clinicals.spine.example:443/STU3/DocumentReference/a-1, a-1, \"\"",
                "HTTPS://Clinicals.SPINE.example/STU3/DocumentReference/a-1, a-1, \"\"",
                "https://elsewhere.example/fhir/DocumentReference/a-1, a-1, \"\"",
                "\" https://clinicals.spine.example/STU3/DocumentReference/a-1 \", a-1, \"\"",
                "DocumentReference/a-1, a-1, \"\"",
                "/STU3/DocumentReference/a-1, a-1, \"\"",
                "//clinicals.spine.example/STU3/DocumentReference/a-1, a-1, \"\"",
                "https://clinicals.spine.example/STU3/DocumentReference/a-1/_history/3, a-1, 3",
                "https://clinicals.spine.example/STU3/DocumentReference/a-1/_history, a-1, \"\"",
                "DocumentReference/a-1/_history/3, a-1, 3",
                "https://clinicals.spine.example/STU3/DocumentReference?_id=a-1, a-1, \"\"",
                "https://clinicals.spine.example/STU3/DocumentReference/?_id=a-1, a-1, \"\"",
                "https://clinicals.spine.example/STU3/DocumentReference/_search?_format=json&_id=a%2D1, a-1, \"\"",
                "?_id=a-1, \"\", \"\"",
                "DocumentReference?_id=a-1&_id=a-1, a-1, \"\"",
                "DocumentReference?_id=a-1&_id=b-2, \"\", \"\"",
                "\"DocumentReference?_id=a-1,b-2\", \"\", \"\"",
                "DocumentReference?_ids=a-1, \"\", \"\"",
                "DocumentReference?_id=, \"\", \"\"",
                "DocumentReference?_id, \"\", \"\"",
                "https://clinicals.spine.example/STU3/DocumentReference, \"\", \"\"",
                "https://clinicals.spine.example/STU3, \"\", \"\"",
                "https://clinicals.spine.example, \"\", \"\"",
                "https://clinicals.spine.example/STU3/Flag/a-1, \"\", \"\"",
                "https://clinicals.spine.example/STU3/DocumentReference/a-1/$expand, \"\", \"\"",
                "https://clinicals.spine.example/STU3/DocumentReference/a%201, \"\", \"\"",
                "https://clinicals.spine.example/STU3/DocumentReference/a%2F1, \"\", \"\"",
                "https://clinicals.spine.example/STU3/DocumentReference/.., \"\", \"\"",
                "\"DocumentReference/a-1,DocumentReference/b-2\", \"\", \"\""
            })
    void namesAResourceAndItsVersion(String text, String id, String version) {
        assertThat(ResourceAddress.of(text, BASE).orElseThrow().id(TYPE).orElse(""))
                .isEqualTo(id);
        assertThat(ResourceAddress.of(text, BASE).orElseThrow().version(TYPE).orElse(""))
                .isEqualTo(version);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "  ",
                "urn:uuid:7d3f1b5e-0000-4000-8000-000000000001",
                "mailto:somebody@example.org",
                "https://",
                "https://clinicals.spine.example/STU3/%zz",
                "1:2",
                "\ud800",
                "https://a.example/DocumentReference/a-1,https://a.example/DocumentReference/b-2"
            })
    void whatIsNoAddressIsNone(String text) {
        assertThat(ResourceAddress.of(text, BASE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "https://clinicals.spine.example/STU3/Flag?page=2, https://clinicals.spine.example/STU3/Flag?page=2",
                "https://clinicals.spine.example:443/STU3/Flag?page=2, https://clinicals.spine.example/STU3/Flag?page=2",
                "https://clinicals.spine.example:/STU3/Flag?page=2, https://clinicals.spine.example/STU3/Flag?page=2",
                "https://clinicals.spine.example:0443/STU3/Flag?page=2, https://clinicals.spine.example/STU3/Flag?page=2",
                "HTTPS://CLINICALS.spine.example/STU3/Flag?page=2, https://clinicals.spine.example/STU3/Flag?page=2",
                "https://clinicals.spine.example/%53TU3/Flag, https://clinicals.spine.example/%53TU3/Flag",
                "https://clinicals.spine.example/STU3?page=2#2, https://clinicals.spine.example/STU3?page=2",
                "Flag?page=2, https://clinicals.spine.example/STU3/Flag?page=2",
                "?page=2, https://clinicals.spine.example/STU3/?page=2",
                "/STU3/Flag?page=2, https://clinicals.spine.example/STU3/Flag?page=2",
                "Flag?code=http://snomed.info/sct|1, https://clinicals.spine.example/STU3/Flag?code=http://snomed.info/sct%7C1",
                "Flag?a={b}, https://clinicals.spine.example/STU3/Flag?a=%7Bb%7D",
            })
    void isUnderTheBaseHoweverItIsWritten(String text, URI url) {
        assertThat(ResourceAddress.of(text, BASE).orElseThrow().isUnderBase()).isTrue();
        assertThat(ResourceAddress.of(text, BASE).orElseThrow().url()).isEqualTo(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/STU3/Flag?page=2",
                "https://clinicals.spine.example.evil.example/STU3/Flag",
                "https://clinicals.spine.example@evil.example/STU3/Flag",
                "https://somebody@clinicals.spine.example/STU3/Flag",
                "http://clinicals.spine.example/STU3/Flag",
                "http://clinicals.spine.example:443/STU3/Flag",
                "https://clinicals.spine.example:8443/STU3/Flag",
                "https://clinicals.spine.example:80/STU3/Flag",
                "//elsewhere.example/STU3/Flag",
                "https://clinicals.spine.example/STU30/Flag",
                "https://clinicals.spine.example/stu3/Flag",
                "https://clinicals.spine.example//STU3/Flag",
                "https://clinicals.spine.example/STU3%2FFlag",
                "https://clinicals.spine.example/",
                "/Flag",
                "../Flag",
                "https://clinicals.spine.example/STU3/../Flag",
                "https://clinicals.spine.example/STU3/%2e%2E/Flag",
                "https://clinicals.spine.example/STU3/a%2F..%2F..%2FFlag",
                "https://clinicals.spine.example/STU3/..%5CFlag",
                "https://clinicals.spine.example/STU3/..\\Flag",
                "https://clinicals.spine.example/STU3/..;a=b/Flag"
            })
    void leadsAway(String text) {
        ResourceAddress address = ResourceAddress.of(text, BASE).orElseThrow();

        assertThat(address.isUnderBase()).isFalse();
        assertThatIllegalStateException().isThrownBy(address::url);
    }

    @ParameterizedTest
    @CsvSource({
        "https://spine.example:443/a/, https://spine.example/a/Flag?p=2",
        "https://spine.example, https://spine.example:443/Flag?p=2",
        "http://127.0.0.1:8080/fhir, http://127.0.0.1:8080/fhir/Flag?p=2",
        "http://host_with_bars/fhir, http://HOST_with_bars:80/fhir/Flag?p=2",
        "https://[::1]:8443/fhir, https://[::1]:8443/fhir/Flag?p=2"
    })
    void theBaseMayBeWrittenInManyWaysAsWell(URI base, String text) {
        ResourceAddress address = ResourceAddress.of(text, base).orElseThrow();

        assertThat(address.isUnderBase()).isTrue();
        assertThat(address.url().getRawAuthority()).isEqualTo(base.getRawAuthority());
    }

    @Test
    void keepsLinksWithNhsNumbersToItself() {
        assertThat(ResourceAddress.of("Flag?patient=9990000018", BASE).orElseThrow())
                .asString()
                .doesNotContain("999");
    }

    @Property
    void tellsTheIdInEverySpelling(@ForAll("ids") String id, @ForAll("versions") String version, @ForAll int spelling) {
        String origin = (spelling & 1) == 0 ? "https://clinicals.spine.example" : "HTTPS://CLINICALS.SPINE.EXAMPLE";
        String port = (spelling & 2) == 0 ? "" : ":443";
        String named = (spelling & 4) == 0 ? "/" + id : "?_id=" + id;
        boolean versioned = (spelling & 4) == 0 && !version.isEmpty();
        String text = ((spelling & 8) == 0 ? origin + port + "/STU3/" : "")
                + TYPE
                + named
                + (versioned ? "/_history/" + version : "");

        ResourceAddress address = ResourceAddress.of(text, BASE).orElseThrow();

        assertThat(address.isUnderBase()).isTrue();
        assertThat(address.id(TYPE)).contains(id);
        assertThat(address.version(TYPE)).isEqualTo(versioned ? Optional.of(version) : Optional.empty());
        assertThat(ResourceAddress.of(address.url().toString(), BASE)
                        .orElseThrow()
                        .url())
                .isEqualTo(address.url());
    }

    @Property
    void nothingThatIsSentThrowsOrLeadsElsewhere(@ForAll("texts") String text) {
        ResourceAddress.of(text, BASE).ifPresent(address -> {
            address.id(TYPE).ifPresent(id -> assertThat(id).matches("[A-Za-z0-9.-]{1,64}"));
            address.version(TYPE)
                    .ifPresent(version -> assertThat(address.id(TYPE)).isPresent());
            if (address.isUnderBase()) {
                assertThat(address.url().toString().toLowerCase(Locale.ROOT))
                        .startsWith("https://clinicals.spine.example/");
                assertThat(address.url().normalize().getPath()).startsWith("/STU3");
            }
        });
    }

    @Provide
    static Arbitrary<String> ids() {
        return Arbitraries.strings()
                .alpha()
                .numeric()
                .withChars('-', '.')
                .ofMinLength(1)
                .ofMaxLength(64)
                .filter(text -> !text.matches("\\.+"));
    }

    @Provide
    static Arbitrary<String> versions() {
        return Arbitraries.of("", "1", "W-3", "2026.1");
    }

    /** Pieces of addresses in any order, so that not all is nonsense at first sight. */
    @Provide
    static Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.of(
                "https:",
                "//",
                "/",
                "clinicals.spine.example",
                ":443",
                ":",
                "@",
                "/STU3",
                "/",
                TYPE,
                "..",
                "%2e",
                "%2F",
                "\\",
                ";",
                "?",
                "_id=",
                "a-1",
                "&",
                "#",
                "_history",
                "|",
                " ",
                "[",
                "]",
                "%",
                "\u00e9",
                "\ud800");
        return pieces.list().ofMaxSize(12).map(list -> String.join("", list));
    }
}
