package io.spinebridge.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.spinebridge.testing.Fuzz;
import io.spinebridge.testing.MutableClock;
import java.time.Duration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;

/** Whatever the other side says of waiting: none, or a wait that is not below zero. */
class RetryAfterFuzzTest {

    private final RetryAfter reader = new RetryAfter(MutableClock.at("2026-06-01T00:00:00Z"));

    @Fuzz
    void anyHeaderIsAWaitOrNone(@ForAll("headers") String retryAfter, @ForAll("headers") String rateLimitReset) {
        Duration wait = reader.read(retryAfter, rateLimitReset);

        assertThat(wait == null || !wait.isNegative()).isTrue();
    }

    @Provide
    Arbitrary<String> headers() {
        Arbitrary<String> parts = Arbitraries.of(
                "Mon, ",
                "Monday, ",
                "Mon ",
                "01 Jun 2026 ",
                "01-Jun-26 ",
                "31 Feb 2026 ",
                "Jun  1 ",
                "00:00:07 ",
                "24:00:00 ",
                "GMT",
                "UTC",
                "2026",
                "99999",
                "-999999999",
                "-1",
                "7",
                "+7",
                "7.5",
                "1e9",
                "1780272007",
                "1780272007000",
                "9223372036854775807",
                "99999999999999999999",
                "\u0667",
                ",",
                ";",
                " ",
                "\t",
                "\u0000");
        return Arbitraries.oneOf(
                parts.list().ofMaxSize(5).map(all -> String.join("", all)),
                Arbitraries.strings().ofMaxLength(40),
                Arbitraries.bigIntegers().map(String::valueOf).injectNull(0.05));
    }
}
