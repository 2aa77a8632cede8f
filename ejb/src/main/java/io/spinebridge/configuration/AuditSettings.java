package io.spinebridge.configuration;

import java.nio.file.Path;

/**
 * How the audit trail is kept.
 *
 * @param directory where ({@code spinebridge.audit.directory}, default {@code logs} of the server instance)
 * @param durability when an entry counts as kept ({@code spinebridge.audit.durability}, default {@code written})
 */
public record AuditSettings(Path directory, Durability durability) {

    /** When an entry counts as kept. */
    public enum Durability {
        /** When the operating system has it: it survives the server's end, though not the machine's. */
        WRITTEN,
        /** When it is on the disk ({@code fsync}); entries that wait at the same time share that. */
        FORCED
    }
}
