package io.spinebridge.simulator.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.spinebridge.simulator.evidence.Evidence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The simulator's README, or a section of it, with its tables of validations. */
public record Readme(String text) {

    public static Readme whole() {
        try {
            return new Readme(Files.readString(Path.of("README.md")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public Readme section(String title) {
        String after = text.substring(text.indexOf("\n## " + title + "\n") + 1);
        int next = after.indexOf("\n## ");
        return new Readme(next < 0 ? after : after.substring(0, next));
    }

    /** Rows whose first column is the id of a validation: id, sentence, answer. */
    public List<MatchResult> rows(String ids) {
        return Pattern.compile("^\\| `(" + ids + ")` \\| (.+?) \\| (.+) \\|$", Pattern.MULTILINE)
                .matcher(text)
                .results()
                .toList();
    }

    /** Expects rows as the validations of these requests are, in their order. */
    public static void areTheRules(List<MatchResult> rows, List<Evidence> evidence) {
        assertThat(rows)
                .extracting(row -> row.group(1) + ": " + row.group(2).replace("\\|", "|"))
                .containsExactlyElementsOf(evidence.stream()
                        .flatMap(entry -> entry.verdicts().stream())
                        .map(verdict -> verdict.rule() + ": " + verdict.text())
                        .toList());
    }
}
