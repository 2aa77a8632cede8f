package io.spinebridge.payara;

import static org.assertj.core.api.Assertions.assertThat;

import io.spinebridge.harness.AfterAllOthers;
import io.spinebridge.harness.PayaraForTests;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the server logged, with the module's own loggers at their finest, while the tests before this one ran. */
@AfterAllOthers
class LogsIT {

    /** Ten digits in a row, as NHS numbers of tests have them; or what a bearer token is like. */
    private static final Pattern SECRET =
            Pattern.compile("(?<!\\d)9\\d{9}(?!\\d)|eyJ[A-Za-z0-9_-]{10,}\\.|Bearer [A-Za-z0-9]");

    /** Ten digits of a trace id are no NHS number. */
    private static final Pattern TRACE_ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    @Test
    void holdNoNhsNumberAndNoToken() throws IOException {
        List<Path> logs;
        try (Stream<Path> files =
                Files.list(PayaraForTests.environment().payara().log().getParent())) {
            logs = files.filter(file -> file.getFileName().toString().contains("server.log"))
                    .toList();
        }

        assertThat(logs).isNotEmpty();
        for (Path log : logs) {
            // Some stack traces hold bytes that are no UTF-8.
            String text = Files.readString(log, StandardCharsets.ISO_8859_1);
            assertThat(text).contains("Spinebridge");
            // Which numbers they are is not repeated here.
            String withoutTraceIds = TRACE_ID.matcher(text).replaceAll("(trace id)");
            assertThat(SECRET.matcher(withoutTraceIds)
                            .results()
                            .map(MatchResult::start)
                            .toList())
                    .as("places in %s", log.getFileName())
                    .isEmpty();
        }
    }
}
