package io.spinebridge.environment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import java.util.stream.Collectors;

/** Passwords made up for a run, and the files in which asadmin wants to be told them. */
final class Passwords {

    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";
    private static final int LENGTH = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Passwords() {}

    /** A new password, without letters that look alike. */
    static String create() {
        return RANDOM.ints(LENGTH, 0, LETTERS.length())
                .mapToObj(i -> String.valueOf(LETTERS.charAt(i)))
                .collect(Collectors.joining());
    }

    /** A file of random name, readable by its owner alone; to be deleted after use. */
    static Path file(Path directory, Map<String, String> passwords) throws IOException {
        Path file = Files.createTempFile(directory, "asadmin", ".passwords");
        file.toFile().deleteOnExit();
        Files.writeString(
                file,
                passwords.entrySet().stream()
                        .map(entry -> "AS_ADMIN_" + entry.getKey() + "=" + entry.getValue() + "\n")
                        .collect(Collectors.joining()));
        return file;
    }
}
