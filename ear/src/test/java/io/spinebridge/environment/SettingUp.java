package io.spinebridge.environment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs asadmin files against a server, with all that they want to know filled in. */
record SettingUp(EnvironmentSettings settings, LocalPayara payara, LocalSpine spine, KeptServer server) {

    /** A fresh domain, with aliases and accounts. */
    void everything() throws IOException, InterruptedException {
        Path storePasswords = Passwords.file(
                settings.directory(), Map.of("PASSWORD", server.password(), "ALIASPASSWORD", server.storePassword()));
        Path demoPasswords = Passwords.file(
                settings.directory(), Map.of("PASSWORD", server.password(), "USERPASSWORD", server.demoPassword()));
        try {
            Map<String, String> values = new HashMap<>(spine.placeholders());
            values.put("STORE_PASSWORD_FILE", storePasswords.toString());
            values.put("DEMO_PASSWORD_FILE", demoPasswords.toString());
            StringBuilder commands = new StringBuilder();
            for (Path file : settings.asadminFiles()) {
                commands.append(new AsadminFile(file).filled(values)).append('\n');
            }
            run(commands);
        } finally {
            for (Path file : List.of(storePasswords, demoPasswords)) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** A domain that was set up before: what is new is the Spine, on other ports and with other certificates. */
    void settingsAlone() throws IOException, InterruptedException {
        StringBuilder commands = new StringBuilder();
        for (Path file : settings.asadminFiles()) {
            commands.append(new AsadminFile(file).settings(spine.placeholders()))
                    .append('\n');
        }
        run(commands);
    }

    /** In one go: each start of asadmin costs a second. */
    private void run(CharSequence text) throws IOException, InterruptedException {
        Path commands = Files.createTempFile(settings.directory(), "settings", ".asadmin");
        try {
            Files.writeString(commands, text);
            payara.administration().run(commands);
        } finally {
            Files.deleteIfExists(commands);
        }
    }
}
