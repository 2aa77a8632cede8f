package io.spinebridge.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class NamedPatientsTest {

    private static final Pattern TEN_DIGITS = Pattern.compile("(?<![0-9])[0-9]{10}(?![0-9])");

    @Property
    void tenDigitsAreFoundWhereverTheyStand(@ForAll("references") String reference) {
        Element flag = JsonElements.read("{\"subject\":{\"reference\":\"" + reference + "\"}}");

        assertThat(NamedPatients.in(flag, "subject")).isEqualTo(tenDigits(reference));
    }

    @Test
    void whateverFormItCameIn() {
        Element flag = JsonElements.read("{\"subject\":[{\"reference\":[\"x/9990000018\"]}],"
                + "\"subject\":{\"identifier\":[{\"value\":\"999 000-0026\"},{\"value\":\"9990000034x\"}]},"
                + "\"patient\":{\"reference\":\"9990000042\"}}");

        assertThat(NamedPatients.in(flag, "subject"))
                .containsExactlyInAnyOrder("9990000018", "9990000026", "9990000034");
    }

    @Provide
    static Arbitrary<String> references() {
        return Arbitraries.of("9990000018", "999000001", "1", "/", "a", "\u0661", " ", "-", "9990000026/")
                .list()
                .ofMaxSize(5)
                .map(parts -> String.join("", parts));
    }

    private static Set<String> tenDigits(String text) {
        return TEN_DIGITS.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }
}
