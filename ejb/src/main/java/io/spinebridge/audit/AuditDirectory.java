package io.spinebridge.audit;

import io.spinebridge.configuration.AuditSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the trail is kept, looked at before the first entry. Stateless. */
public final class AuditDirectory {

    private AuditDirectory() {}

    /** Why no entry could be kept there; empty when a file was made and removed again. The directory is made where there is none. */
    public static Optional<String> fault(AuditSettings settings) {
        Path directory = settings.directory();
        try {
            Files.createDirectories(directory);
            Files.delete(Files.createTempFile(directory, "spinebridge-", ".probe"));
            return Optional.empty();
        } catch (IOException unwritable) {
            return Optional.of("the audit directory (spinebridge.audit.directory) " + directory
                    + " cannot be written, without which no call is made ("
                    + unwritable.getClass().getSimpleName() + ")");
        }
    }
}
