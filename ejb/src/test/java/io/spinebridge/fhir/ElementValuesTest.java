package io.spinebridge.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ElementValuesTest {

    @Property
    void aMomentIsWhatJavaReadsAsWell(@ForAll("moments") String written) {
        assertThat(ElementValues.moment(written)).isEqualTo(byJava(written));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Z",
                "2024",
                "2024-02-29",
                "2024-02-29T10:00Z",
                "2024-02-29T10:00:00",
                "2024-02-29T10:00:00.Z",
                "2024-02-29T10:00:00+0100",
                "+2024-02-29T10:00:00Z",
                "2024-02-29T10:00:00+14:01",
                "\u0662024-02-29T10:00:00Z"
            })
    void whatIsNoMomentIsNotRead(String written) {
        assertThat(ElementValues.moment(written)).isEmpty();
    }

    @Provide
    static Arbitrary<String> moments() {
        return Combinators.combine(
                        numbers(4, 9999),
                        numbers(2, 13),
                        numbers(2, 32),
                        numbers(2, 25),
                        numbers(2, 61),
                        numbers(2, 61),
                        Arbitraries.strings().numeric().ofMaxLength(9),
                        Arbitraries.of("Z", "+00:00", "-00:00", "+01:00", "-13:59", "+14:00", "-14:00"))
                .as((year, month, day, hour, minute, second, fraction, offset) -> year + "-" + month + "-" + day + "T"
                        + hour + ":" + minute + ":" + second + (fraction.isEmpty() ? "" : "." + fraction) + offset);
    }

    private static Arbitrary<String> numbers(int digits, int most) {
        return Arbitraries.integers().between(0, most).map(number -> ("%0" + digits + "d").formatted(number));
    }

    private static Optional<Instant> byJava(String written) {
        try {
            return Optional.of(OffsetDateTime.parse(written).toInstant());
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
