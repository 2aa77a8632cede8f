package io.spinebridge.environment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Payara, set up to use the simulator as its Spine. To be used by one thread. */
public final class LocalEnvironment implements AutoCloseable {

    /**
     * Compiled once instead of twice, the server is up in half the time. A database that Payara may start must not listen on all
     * interfaces.
     */
    private static final List<String> JVM_OPTIONS =
            List.of("-XX:TieredStopAtLevel=1", "-Dh2.bindAddress=" + Ports.LOOPBACK);

    private final Progress progress;
    private final LocalSpine spine;
    private final LocalPayara payara;
    private final Accounts accounts;

    private LocalEnvironment(Progress progress, LocalSpine spine, LocalPayara payara, Accounts accounts) {
        this.progress = progress;
        this.spine = spine;
        this.payara = payara;
        this.accounts = accounts;
    }

    /**
     * Stops what a killed run left behind, so that its ports can be had again.
     *
     * @param directory of the environment
     * @throws EnvironmentException when another run uses the directory
     */
    public static void stopLeftOver(Path directory) throws IOException {
        LocalPayara.stopLeftOver(payara(directory));
    }

    /** Starts simulator and server, and sets the server up. */
    public static LocalEnvironment start(EnvironmentSettings settings, Progress progress) throws Exception {
        LocalSpine spine = progress.step(
                "Starting the Spine simulator",
                () -> LocalSpine.start(
                        settings.directory().resolve("certificates"),
                        settings.spinePort(),
                        settings.spineControlPort()));
        LocalPayara payara = null;
        try {
            payara = progress.step(
                    "Starting Payara on port " + settings.ports().http(),
                    () -> LocalPayara.start(
                            settings.payara(), payara(settings.directory()), settings.ports(), JVM_OPTIONS));
            Accounts accounts = setUp(settings, progress, payara, spine);
            return new LocalEnvironment(progress, spine, payara, accounts);
        } catch (Exception failed) {
            if (payara != null) {
                payara.close();
            }
            spine.close();
            throw failed;
        }
    }

    private static Path payara(Path directory) {
        return directory.resolve("payara");
    }

    private static Accounts setUp(EnvironmentSettings settings, Progress progress, LocalPayara payara, LocalSpine spine)
            throws Exception {
        String demoPassword = Passwords.create();
        Path storePasswords = Passwords.file(
                settings.directory(), Map.of("PASSWORD", payara.password(), "ALIASPASSWORD", spine.storePassword()));
        Path demoPasswords = Passwords.file(
                settings.directory(), Map.of("PASSWORD", payara.password(), "USERPASSWORD", demoPassword));
        Path commands = Files.createTempFile(settings.directory(), "settings", ".asadmin");
        try {
            Map<String, String> values = new HashMap<>(spine.placeholders());
            values.put("STORE_PASSWORD_FILE", storePasswords.toString());
            values.put("DEMO_PASSWORD_FILE", demoPasswords.toString());
            Files.writeString(commands, new AsadminFile(settings.asadminFile()).filled(values));
            progress.step("Setting Payara up with " + settings.asadminFile().getFileName(), () -> {
                payara.asadmin(commands);
                return null;
            });
        } finally {
            for (Path file : List.of(storePasswords, demoPasswords, commands)) {
                Files.deleteIfExists(file);
            }
        }
        return Accounts.with(demoPassword);
    }

    /** Restarts the server; the simulator stays. */
    public void restartPayara() throws Exception {
        progress.step("Restarting Payara", () -> {
            payara.restart();
            return null;
        });
    }

    /** The server. */
    public LocalPayara payara() {
        return payara;
    }

    /** The Spine. */
    public LocalSpine spine() {
        return spine;
    }

    /** Who can sign in. */
    public Accounts accounts() {
        return accounts;
    }

    @Override
    public void close() throws IOException {
        try (spine) {
            payara.close();
        }
    }
}
