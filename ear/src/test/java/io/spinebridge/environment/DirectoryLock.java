package io.spinebridge.environment;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps two runs from working in one directory. The operating system lets go of it when the JVM ends, however it ends. */
final class DirectoryLock implements AutoCloseable {

    private final FileChannel channel;

    private DirectoryLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the directory, and makes it when it does not exist.
     *
     * @throws EnvironmentException when another run has it
     */
    static DirectoryLock take(Path directory) throws IOException {
        Files.createDirectories(directory);
        FileChannel channel =
                FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return new DirectoryLock(channel);
            }
        } catch (OverlappingFileLockException ours) {
            // told below, as if it were another JVM's
        }
        channel.close();
        throw new EnvironmentException("Another run uses " + directory + ". End it first.");
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
