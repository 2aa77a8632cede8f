package io.spinebridge.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.core.ThrowingRunnable;

/** What the module says it works with: a change is in force when it says so. Stateless. */
public final class SettingsInForce {

    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final Duration BETWEEN = Duration.ofMillis(100);
    private static final String BY_DEFAULT = " default";

    private SettingsInForce() {}

    /** As it says it now: {@code key=value source}, and faults that begin with an exclamation mark. */
    public static List<String> now() {
        return Host.anonymous().settings().answer().lines().toList();
    }

    /** Repeats something until it holds, for as long as a change may take. */
    public static void eventually(ThrowingRunnable assertion) {
        await().atMost(LONGEST).pollInterval(BETWEEN).untilAsserted(assertion);
    }

    /**
     * Returns when a change is in force.
     *
     * @param former keys that were set
     * @param wanted settings that are set now
     */
    static void awaitChange(List<String> former, List<String> wanted, Map<String, String> placeholders) {
        List<String> keys = wanted.stream().map(MadeSettings::key).toList();
        eventually(() -> {
            List<String> inForce = now();
            assertThat(wanted)
                    .allSatisfy(setting -> assertThat(inForce)
                            .anyMatch(line ->
                                    says(line, MadeSettings.key(setting), MadeSettings.filled(setting, placeholders))));
            assertThat(former.stream().filter(key -> !keys.contains(key)))
                    .allSatisfy(key -> assertThat(inForce)
                            .noneMatch(line -> line.startsWith(key + "=") && !line.endsWith(BY_DEFAULT)));
        });
    }

    /** A secret is not shown. */
    private static boolean says(String line, String key, String value) {
        return line.startsWith(key + "=" + value + " ") || line.startsWith(key + "=set ");
    }
}
