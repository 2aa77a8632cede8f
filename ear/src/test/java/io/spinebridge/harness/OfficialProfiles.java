package io.spinebridge.harness;

import static org.assertj.core.api.Assertions.assertThat;

import io.spinebridge.simulator.conformance.ProfileReport;
import io.spinebridge.simulator.conformance.ProfileValidator;
import io.spinebridge.simulator.evidence.Evidence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The official NHS profiles. What was sent is compared with them when the system property {@code spinebridge.conformance} names a folder with
 * their validator ({@code validate FOLDER}, exit code 0 for no errors).
 */
public final class OfficialProfiles {

    private static final String KIT = System.getProperty(ProfileValidator.PROPERTY);

    private OfficialProfiles() {}

    /** Puts what the Spine received in this test into a folder. */
    public static void keepWhatWasSent(Path folder) throws IOException {
        for (Evidence change : SpineRequests.changes()) {
            if (!change.body().isEmpty()) {
                Files.writeString(folder.resolve(change.number() + ".json"), change.body());
            }
        }
    }

    /** Demands that they accept all in a folder. */
    public static void accept(Path folder) throws IOException, InterruptedException {
        assertThat(folder).as("what was sent").isNotEmptyDirectory();
        if (KIT == null) {
            return;
        }
        ProfileReport report = new ProfileValidator(Path.of(KIT)).validate(folder);
        List<String> remarks = report.remarks().stream()
                .filter(line -> !line.contains(": information:"))
                .toList();
        assertThat(report.failure()).as(String.join("\n", remarks)).isEmpty();
    }
}
