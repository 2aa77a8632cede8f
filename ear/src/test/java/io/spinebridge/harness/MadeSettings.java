package io.spinebridge.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Settings that tests made in the domain. They are noted in a file, since a server that is kept keeps them too: the next run takes them back.
 */
final class MadeSettings {

    private final Path file;
    private final List<String> made;

    private MadeSettings(Path file, List<String> made) {
        this.file = file;
        this.made = made;
    }

    /** Those that an earlier run left in a domain whose server was kept; none in a new one. */
    static MadeSettings in(Path directory) {
        Path file = directory.resolve("settings-of-tests");
        try {
            return new MadeSettings(file, new ArrayList<>(Files.exists(file) ? Files.readAllLines(file) : List.of()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    boolean are(List<String> wanted) {
        return made.equals(wanted);
    }

    /** The commands that take back what was made, and make what is wanted. */
    List<String> change(List<String> wanted, Map<String, String> placeholders) throws IOException {
        List<String> commands = new ArrayList<>();
        made.forEach(setting -> commands.add(delete(key(setting))));
        wanted.forEach(setting -> commands.add(set(key(setting), filled(setting, placeholders))));
        note(wanted);
        return commands;
    }

    /** The command that makes one more, or gives it another value. */
    String make(String setting, Map<String, String> placeholders) throws IOException {
        List<String> now = new ArrayList<>(made);
        now.removeIf(other -> key(other).equals(key(setting)));
        now.add(setting);
        note(now);
        return set(key(setting), filled(setting, placeholders));
    }

    /** Keys of all of them. */
    List<String> keys() {
        return made.stream().map(MadeSettings::key).toList();
    }

    /** The command that takes one of them back. */
    String takeBack(String key) throws IOException {
        note(made.stream().filter(setting -> !key(setting).equals(key)).toList());
        return delete(key);
    }

    private void note(List<String> settings) throws IOException {
        Files.write(file, settings);
        made.clear();
        made.addAll(settings);
    }

    static String key(String setting) {
        return setting.substring(0, setting.indexOf('='));
    }

    static String filled(String setting, Map<String, String> placeholders) {
        String value = setting.substring(setting.indexOf('=') + 1);
        for (Map.Entry<String, String> placeholder : placeholders.entrySet()) {
            value = value.replace("@" + placeholder.getKey() + "@", placeholder.getValue());
        }
        return value;
    }

    private static String set(String key, String value) {
        return "set-config-property --source=domain --propertyName=" + key + " --propertyValue=" + value;
    }

    private static String delete(String key) {
        return "delete-config-property --source=domain --propertyName=" + key;
    }
}
