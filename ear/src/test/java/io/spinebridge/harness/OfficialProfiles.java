package io.spinebridge.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The official NHS profiles, for what tests sent. The validator needs long for its first resource, so it is called once for all of them. It
 * is in the folder that the system property {@code spinebridge.conformance} names ({@code validate FOLDER}, exit code 0 for no errors).
 */
public final class OfficialProfiles {

    private static final List<Resource> SENT = new ArrayList<>();

    private record Resource(String name, String body) {}

    private OfficialProfiles() {}

    /** Keeps what the Spine received in the test that has just ended. */
    static synchronized void keepWhatWasSent(String testClass) {
        SpineRequests.changes().stream()
                .filter(change -> !change.body().isEmpty())
                .forEach(change -> SENT.add(
                        new Resource(testClass + "-" + SENT.size() + "-" + change.number() + ".json", change.body())));
    }

    /** How many resources this run has sent so far. */
    public static synchronized int sent() {
        return SENT.size();
    }

    /** Whether there is a validator. */
    public static boolean areAtHand() {
        return System.getProperty("spinebridge.conformance") != null;
    }

    /**
     * Lets the validator look at all that was sent.
     *
     * @param folder where to put it
     * @return what it remarked; empty when it has no fault to find
     */
    public static synchronized String faults(Path folder) throws IOException, InterruptedException {
        for (Resource resource : SENT) {
            Files.writeString(folder.resolve(resource.name()), resource.body());
        }
        Path report = Files.createTempFile("conformance", ".txt");
        try {
            int exit = new ProcessBuilder(
                            Path.of(System.getProperty("spinebridge.conformance"), "validate")
                                    .toString(),
                            folder.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(report.toFile())
                    .start()
                    .waitFor();
            List<String> remarks = Files.readAllLines(report).stream()
                    .filter(line -> !line.contains(": information:"))
                    .toList();
            return exit == 0 ? "" : "exit code " + exit + "\n" + String.join("\n", remarks);
        } finally {
            Files.delete(report);
        }
    }
}
