package io.spinebridge.environment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A file of asadmin commands with placeholders such as {@code @SPINE_URL@}, which are filled in before use. (Payara's own {@code ${...}}
 * stays as it is.)
 */
public final class AsadminFile {

    private static final Pattern PLACEHOLDER = Pattern.compile("@([A-Z_]+)@");

    private final Path file;

    /** Names the file. */
    public AsadminFile(Path file) {
        this.file = file;
    }

    /**
     * The commands, ready to run.
     *
     * @throws EnvironmentException when the file has a placeholder without a value
     */
    public String filled(Map<String, String> values) throws IOException {
        return filled(Files.readString(file), values);
    }

    /** Those of them that may be run against a server time and again: the settings. */
    String settings(Map<String, String> values) throws IOException {
        return filled(
                Files.readAllLines(file).stream()
                        .filter(line -> line.startsWith("set-config-property "))
                        .collect(Collectors.joining("\n")),
                values);
    }

    private String filled(String commands, Map<String, String> values) {
        return PLACEHOLDER.matcher(commands).replaceAll(found -> {
            String value = values.get(found.group(1));
            if (value == null) {
                throw new EnvironmentException(file.getFileName() + " has an unknown placeholder " + found.group());
            }
            // asadmin takes a backslash, as in paths of Windows, for an escape
            return Matcher.quoteReplacement(value.replace('\\', '/'));
        });
    }
}
