package io.spinebridge.harness;

import static org.assertj.core.api.Assertions.assertThat;

import io.spinebridge.simulator.conformance.ProfileReport;
import io.spinebridge.simulator.conformance.ProfileValidator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The official NHS profiles, for what tests sent. The validator needs long for its first resource, so it is called once for all of them:
 * when the system property {@code spinebridge.conformance} names a folder with it.
 */
public final class OfficialProfiles {

    private static final List<Resource> SENT = new ArrayList<>();

    private record Resource(String testClass, String body) {}

    private OfficialProfiles() {}

    /** Keeps what the Spine received in the test that has just ended. */
    static synchronized void keepWhatWasSent(String testClass) {
        SpineRequests.changes().stream()
                .filter(change -> !change.body().isEmpty())
                .forEach(change -> SENT.add(new Resource(testClass, change.body())));
    }

    /** Demands that a class sent something. */
    static synchronized void expectSomethingFrom(String testClass) {
        assertThat(SENT)
                .as("what was sent")
                .anyMatch(resource -> resource.testClass().equals(testClass));
    }

    /** Whether there is a validator, and something that this run has sent. */
    public static synchronized boolean haveSomethingToSay() {
        return System.getProperty(ProfileValidator.PROPERTY) != null && !SENT.isEmpty();
    }

    /** Demands that they accept all that was sent, which is put into a folder. */
    public static synchronized void acceptWhatWasSent(Path folder) throws IOException, InterruptedException {
        for (int i = 0; i < SENT.size(); i++) {
            Files.writeString(
                    folder.resolve(SENT.get(i).testClass() + "-" + i + ".json"),
                    SENT.get(i).body());
        }
        ProfileReport report = ProfileValidator.ofProperty().validate(folder);
        List<String> remarks = report.remarks().stream()
                .filter(line -> !line.contains(": information:"))
                .toList();
        assertThat(report.failure()).as(String.join("\n", remarks)).isEmpty();
    }
}
