package io.spinebridge.api.pointers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.spinebridge.api.InvalidInputException;
import io.spinebridge.api.SnomedCode;
import io.spinebridge.testing.Fuzz;
import java.net.URI;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What a host hands in: a sound value, or the exception that names field and rule; nothing else. */
class InputFuzzTest {

    @Fuzz
    void datesAreDatesOrRefused(@ForAll("dates") String text) {
        try {
            assertThat(new RecordDate(text).begin()).isNotNull();
        } catch (InvalidInputException told) {
            assertThat(told.field()).isEqualTo("date");
        }
    }

    @Fuzz
    void periodsAreInOrderOrRefused(@ForAll("dates") String start, @ForAll("dates") String end) {
        try {
            assertThat(RecordPeriod.of(new RecordDate(start), new RecordDate(end))
                            .endsBeforeStart())
                    .isFalse();
        } catch (InvalidInputException told) {
            assertThat(told.field()).isIn("date", "period");
        }
    }

    @Fuzz
    void urlsAreUrlsOrRefused(@ForAll("urls") String url) {
        for (RecordFormat format : RecordFormat.values()) {
            try {
                NewContent content = new NewContent(
                        format, format.mediaTypes().iterator().next(), url, ContentStability.DYNAMIC, null);
                assertThat(URI.create(content.url()).getHost()).isNotEmpty();
            } catch (InvalidInputException told) {
                assertThat(told.getMessage()).doesNotContain("999");
            }
        }
    }

    @Fuzz
    void codesAndIdentifiersAreSoundOrRefused(@ForAll("codes") String one, @ForAll("codes") String other) {
        tried(() -> new MasterIdentifier(one, other));
        tried(() -> MasterIdentifier.ofOid(one));
        tried(() -> new PointerId(one));
        tried(() -> new OdsCode(one));
        tried(() -> new SnomedCode(one, other));
    }

    @Test
    void anOidWithoutEndIsRefused() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> MasterIdentifier.ofOid("1" + ".2".repeat(100_000)));
    }

    private static void tried(Runnable making) {
        try {
            making.run();
        } catch (InvalidInputException told) {
            assertThat(told.rule()).isNotBlank();
        }
    }

    @Provide
    Arbitrary<String> dates() {
        Arbitrary<String> two =
                Arbitraries.of("00", "01", "02", "12", "13", "23", "24", "29", "30", "31", "59", "60", "1");
        Arbitrary<String> years =
                Arbitraries.of("0000", "0001", "1900", "2000", "2023", "2024", "9999", "10000", "-001", "+2022");
        Arbitrary<String> days = Combinators.combine(years, two, two).as((y, m, d) -> y + "-" + m + "-" + d);
        Arbitrary<String> zones = Arbitraries.of(
                "", "Z", "z", "+00:00", "-00:00", "+14:00", "+14:01", "-14:00", "+23:59", "+1:00", "[Europe/London]");
        Arbitrary<String> fractions = Arbitraries.of("", ".", ".0", ".123456789", ".1234567890", ",5");
        Arbitrary<String> times = Combinators.combine(days, two, two, two, fractions, zones)
                .as((day, h, m, s, fraction, zone) -> day + "T" + h + ":" + m + ":" + s + fraction + zone);
        return Arbitraries.oneOf(
                years, Combinators.combine(years, two).as((y, m) -> y + "-" + m), days, times, anything());
    }

    @Provide
    Arbitrary<String> urls() {
        Arbitrary<String> parts = Arbitraries.of(
                "https://",
                "http://",
                "HTTPS://",
                "//",
                "nrl.example",
                "[::1]",
                "[",
                "]",
                ":443",
                ":99999999999",
                ":",
                "@",
                "user:pw@",
                "/",
                "/a",
                "?b=c",
                "#d",
                "%41",
                "%",
                "%zz",
                " ",
                "\u00e9",
                "\uD800",
                "..",
                "\\",
                "x_y",
                "999");
        return Arbitraries.oneOf(parts.list().ofMaxSize(8).map(all -> String.join("", all)), anything());
    }

    @Provide
    Arbitrary<String> codes() {
        Arbitrary<String> parts = Arbitraries.of(
                "urn:",
                "urn:oid:",
                "urn:uuid:",
                "https://",
                "1",
                ".",
                "0",
                "2",
                "RXA",
                "-",
                "|",
                " ",
                "\n",
                "\u00A0",
                ":",
                "%",
                "736253002",
                "\uD800",
                MasterIdentifier.OF_URIS);
        return Arbitraries.oneOf(parts.list().ofMaxSize(6).map(all -> String.join("", all)), anything());
    }

    private static Arbitrary<String> anything() {
        return Arbitraries.strings().ofMaxLength(40).injectNull(0.05);
    }
}
