package io.spinebridge.simulator.pki;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Files that their owner alone may read and write, where the file system knows of such things. Stateless. */
public final class PrivateFile {

    private PrivateFile() {}

    /**
     * Writes such a file.
     *
     * @param file replaced when it exists
     */
    public static void write(Path file, byte[] content) throws IOException {
        Files.deleteIfExists(file);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            // Made with these permissions, so that there is no moment at which others can open it.
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.write(file, content);
    }
}
