package io.spinebridge.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import io.spinebridge.api.InvalidInputException;
import io.spinebridge.testing.Fuzz;
import java.net.URI;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;

/** A pointer's URL was written by somebody else: it leads over https to a host by name, or is refused without being shown. */
class PointerUrlFuzzTest {

    private static final URI PROXY = URI.create("https://proxy.example");

    @Fuzz
    void urlsAreSoundOrRefused(@ForAll("urls") String text) {
        try {
            PointerUrl url = PointerUrl.of(text, PROXY, Set.of("allowed.local"));

            assertThat(url.host()).isNotEmpty();
            assertThat(url.url().getScheme()).isEqualToIgnoringCase("https");
            assertThat(url.url().getRawUserInfo()).isNull();
            assertThat(url.through(PROXY).toString())
                    .startsWith(PROXY + "/")
                    .matches("https://proxy\\.example/[A-Za-z0-9._~%-]+");
            assertThat(PointerUrl.of(url.through(PROXY).toString(), PROXY, Set.of("allowed.local")))
                    .isEqualTo(url);
        } catch (InvalidInputException told) {
            assertThat(told.field()).isEqualTo("content URL");
            assertThat(told.getMessage()).doesNotContain("999");
        }
    }

    @Provide
    Arbitrary<String> urls() {
        Arbitrary<String> parts = Arbitraries.of(
                "https://",
                "https://",
                "HTTPS://",
                "http://",
                "https%3A%2F%2F",
                "https://proxy.example/",
                "nrl.example",
                "allowed.local",
                "localhost",
                "127.1",
                "10.0.0.1",
                "0x7f000001",
                "2130706433",
                "[::1]",
                "[::ffff:10.0.0.1]",
                "[",
                ":443",
                ":99999999999",
                "@",
                "user:pw@",
                "/",
                "/records/999",
                "?patient=999",
                "#d",
                "%41",
                "%2F",
                "%",
                "%zz",
                "+",
                " ",
                "\u00e9",
                "\uFF0E",
                "\uD800",
                "..",
                "\\",
                "x_y",
                ".");
        return Arbitraries.oneOf(
                parts.list().ofMaxSize(6).map(all -> String.join("", all)),
                parts.list().ofMaxSize(3).map(all -> "https://nrl.example/" + String.join("", all)),
                Arbitraries.strings().ofMaxLength(40).injectNull(0.05));
    }
}
