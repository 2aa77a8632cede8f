package io.spinebridge.simulator.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares FHIR resources with the official NHS profiles.
 *
 * @param kit a folder with the validator ({@code validate FOLDER}, exit code 0 for no errors) and its {@code examples}
 */
public record ProfileValidator(Path kit) {

    /** System property that names the folder. */
    public static final String PROPERTY = "spinebridge.conformance";

    /** The validator that the system property names. */
    public static ProfileValidator ofProperty() {
        return new ProfileValidator(Path.of(System.getProperty(PROPERTY, "")));
    }

    /** Official examples, good and bad. */
    public Path examples() {
        return kit.resolve("examples");
    }

    /**
     * Validates all resources in a folder.
     *
     * <p>Remarks come on standard output. On standard error the validator also tells of its own progress, for example that it is being built
     * on a new machine, so that what is there counts only when the command fails.
     */
    public ProfileReport validate(Path folder) throws IOException, InterruptedException {
        Path remarks = Files.createTempFile("conformance", ".txt");
        Path errors = Files.createTempFile("conformance", ".err");
        try {
            int exit = new ProcessBuilder(kit.resolve("validate").toString(), folder.toString())
                    .redirectOutput(remarks.toFile())
                    .redirectError(errors.toFile())
                    .start()
                    .waitFor();
            return new ProfileReport(
                    Files.readAllLines(remarks), exit == 0 ? "" : "exit code " + exit + " " + Files.readString(errors));
        } finally {
            Files.delete(remarks);
            Files.delete(errors);
        }
    }
}
