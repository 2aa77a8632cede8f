package io.spinebridge.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages, Javadoc, guides and templates name keys, which administrators and hosts then look for. */
class KeysInSourcesTest {

    /** A package or a host is none; a name may be the beginning of several keys. */
    private static final Pattern NAME =
            Pattern.compile("(?<![\\w.@/-])spinebridge\\.([a-z][a-z0-9-]*(\\.(<[a-z]+>|[a-z0-9][a-z0-9-]*))*)");

    private static final Set<String> FILES = Set.of("ear");
    /** Stands for any key of an organisation. */
    private static final Set<String> FAMILIES = Set.of("organisation.<name>.<key>");

    private static final Pattern OF_ORGANISATION =
            Pattern.compile("^([a-z][a-z0-9]*\\.)?organisation\\.[a-z][a-z0-9-]*\\.");

    private static final KnownKeys KNOWN = KnownKeys.of(SettingsCatalogue.ALL);

    @ParameterizedTest
    @ValueSource(strings = {"src/main/java", "README.md", "../config/README.md", "../config/payara"})
    void everyKeyThatIsNamedIsOfASetting(String sources) throws IOException {
        Set<String> named = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of(sources)).filter(Files::isRegularFile)) {
            for (Path file : files.toList()) {
                NAME.matcher(Files.readString(file))
                        .results()
                        .map(found -> found.group(1))
                        .forEach(named::add);
            }
        }
        named.removeAll(FILES);
        named.removeAll(FAMILIES);

        assertThat(named).isNotEmpty().allMatch(KeysInSourcesTest::isOfASetting);
    }

    private static boolean isOfASetting(String key) {
        return KNOWN.find(key).isPresent()
                || KNOWN.find(OF_ORGANISATION.matcher(key).replaceFirst("")).isPresent()
                || KNOWN.keys().stream().anyMatch(known -> known.pattern().startsWith(key + "."));
    }
}
