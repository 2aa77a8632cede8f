package io.spinebridge.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import io.spinebridge.api.NotReadyException;
import io.spinebridge.testing.Fuzz;
import io.spinebridge.testing.Settings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever an administrator sets: valid settings, or faults that are told; never another exception. */
class SettingsFuzzTest {

    @Fuzz
    void anyTextForAnyKeyIsValidOrTold(@ForAll("changes") Map<String, String> changes) {
        try {
            assertThat(Settings.with(changes)).isNotNull();
        } catch (NotReadyException told) {
            assertThat(told.faults())
                    .isNotEmpty()
                    .allSatisfy(fault -> assertThat(fault).contains("spinebridge."));
        }
    }

    @Property
    void anyKeyIsKnownOrTold(@ForAll("keys") String key, @ForAll("texts") String text) {
        try {
            assertThat(Settings.with(Map.of(key, text))).isNotNull();
        } catch (NotReadyException told) {
            assertThat(told.faults()).isNotEmpty();
        }
    }

    /** Up to four keys of the catalogue, each with some text. */
    @Provide
    Arbitrary<Map<String, String>> changes() {
        List<String> keys = SettingsCatalogue.ALL.stream()
                .flatMap(setting -> setting.key().ofServices().stream())
                .map(key -> key.of("736253002").name())
                .toList();
        return Combinators.combine(Arbitraries.of(keys), texts())
                .as(Map::entry)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(entries -> {
                    Map<String, String> changes = new HashMap<>();
                    entries.forEach(entry -> changes.put(entry.getKey(), entry.getValue()));
                    return changes;
                });
    }

    /** Anything, and values of one setting for another, changed a little. */
    @Provide
    Arbitrary<String> texts() {
        List<String> examples =
                SettingsCatalogue.ALL.stream().map(Setting::example).toList();
        Arbitrary<String> changed = Combinators.combine(
                        Arbitraries.of(examples), Arbitraries.integers().between(0, 60), odd())
                .as((example, at, odd) -> {
                    int place = Math.min(at, example.length());
                    return example.substring(0, place) + odd + example.substring(Math.min(place + 1, example.length()));
                });
        return Arbitraries.oneOf(Arbitraries.strings().ofMaxLength(40), Arbitraries.of(examples), changed, odd());
    }

    private static Arbitrary<String> odd() {
        return Arbitraries.of(
                "",
                ",",
                ",,",
                "=",
                "@",
                ":",
                "//",
                "?",
                "#",
                "%",
                "%zz",
                "[",
                "]",
                "*",
                "none",
                "-1",
                "9999999999",
                "PT",
                "PT9E9S",
                "P99999999999999D",
                "\0",
                "\n",
                "\u00A0",
                "\uD800",
                "${x}",
                "${ALIAS=x}",
                "https://",
                "urn:");
    }

    @Provide
    Arbitrary<String> keys() {
        Arbitrary<String> parts = Arbitraries.of(
                "spinebridge",
                "pointers",
                "access",
                "736253002",
                "record",
                "test",
                "live",
                "environment",
                "asid",
                "tls",
                "keystore",
                "path",
                "guard",
                "repeats",
                "further-types",
                "",
                " ",
                "<type>",
                "<service>",
                "$1",
                "A");
        return parts.list().ofMinSize(1).ofMaxSize(6).map(all -> "spinebridge." + String.join(".", all));
    }
}
