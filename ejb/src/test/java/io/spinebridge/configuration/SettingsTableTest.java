package io.spinebridge.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The table of settings in {@code config/README.md}, compared with the catalogue row by row. */
class SettingsTableTest {

    private static final Path README = Path.of("../config/README.md");

    @Test
    void theAdministratorsTableIsTheCatalogue() throws IOException {
        List<String> rows = Files.readAllLines(README).stream()
                .filter(line -> line.startsWith("| `spinebridge."))
                .toList();
        List<String> wanted =
                SettingsCatalogue.ALL.stream().map(SettingsTableTest::row).toList();

        for (int i = 0; i < Math.min(rows.size(), wanted.size()); i++) {
            assertThat(rows.get(i))
                    .as("row %d of the settings in %s", i + 1, README)
                    .isEqualTo(wanted.get(i));
        }
        assertThat(rows).as("the settings in %s", README).isEqualTo(wanted);
    }

    private static String row(Setting<?> setting) {
        return "| `" + setting.key().name() + "` | " + setting.meaning() + " | " + setting.defaultInWords() + " | `"
                + setting.example() + "` |";
    }
}
