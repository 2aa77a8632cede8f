package io.spinebridge.audit;

import io.spinebridge.api.NotReadyException;
import io.spinebridge.configuration.AuditSettings.Durability;
import java.nio.file.Path;

/** A program of its own, to be run where files may have a certain length and no more: writes entries until one does not fit. */
final class SmallDisk {

    private SmallDisk() {}

    public static void main(String... arguments) {
        AuditTrail trail = AuditEntries.trail(Path.of(arguments[0]), Durability.WRITTEN, DiskFile::new);
        try {
            for (int i = 1; i < 1000; i++) {
                trail.keep(AuditEntries.entry("entry-" + i));
            }
        } catch (NotReadyException full) {
            return;
        }
        throw new IllegalStateException("everything fitted");
    }
}
