package io.spinebridge.environment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Payara, set up to use the simulator as its Spine. To be used by one thread. */
public final class LocalEnvironment implements AutoCloseable {

    /**
     * What is run little is compiled once instead of twice, so that the server is up in half the time; what is run much, such as the
     * encryption of half a gigabyte, is compiled well, which makes it fifteen times as fast. No place to measure.
     */
    public static final List<String> QUICK_START = List.of(
            "-XX:Tier4InvocationThreshold=50000",
            "-XX:Tier4MinInvocationThreshold=6000",
            "-XX:Tier4CompileThreshold=150000",
            "-XX:Tier4BackEdgeThreshold=400000");

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

    /** Starts simulator and server, and sets the server up; or goes on with a server that was kept. */
    public static LocalEnvironment start(EnvironmentSettings settings, Progress progress) throws Exception {
        Optional<KeptServer> kept =
                settings.keepsServer() ? KeptServer.of(Domain.in(payara(settings.directory()))) : Optional.empty();
        String storePassword = kept.map(KeptServer::storePassword).orElseGet(Passwords::create);
        LocalSpine spine = progress.step(
                "Starting the Spine simulator",
                () -> LocalSpine.start(
                        settings.directory().resolve("certificates"),
                        storePassword,
                        settings.spinePort(),
                        settings.spineControlPort()));
        try {
            return kept.isPresent()
                    ? goOnWith(kept.get(), settings, progress, spine)
                    : startAnew(storePassword, settings, progress, spine);
        } catch (Exception failed) {
            spine.close();
            throw failed;
        }
    }

    private static LocalEnvironment startAnew(
            String storePassword, EnvironmentSettings settings, Progress progress, LocalSpine spine) throws Exception {
        LocalPayara payara = progress.step(
                "Starting Payara on port " + settings.ports().http(),
                () -> LocalPayara.start(
                        settings.payara(), payara(settings.directory()), settings.ports(), settings.jvmOptions()));
        try {
            KeptServer server = new KeptServer(
                    settings.ports(), payara.administration().password(), storePassword, Passwords.create());
            progress.step("Setting Payara up with " + names(settings.asadminFiles()), () -> {
                new SettingUp(settings, payara, spine, server).everything();
                return null;
            });
            if (settings.keepsServer()) {
                server.noteIn(Domain.in(payara(settings.directory())));
                payara.keep();
            }
            return new LocalEnvironment(progress, spine, payara, Accounts.with(server.demoPassword()));
        } catch (Exception failed) {
            payara.close();
            throw failed;
        }
    }

    private static LocalEnvironment goOnWith(
            KeptServer server, EnvironmentSettings settings, Progress progress, LocalSpine spine) throws Exception {
        LocalPayara payara = LocalPayara.goOnWith(settings.payara(), payara(settings.directory()), server);
        try {
            progress.step("Going on with Payara on port " + server.ports().http(), () -> {
                new SettingUp(settings, payara, spine, server).settingsAlone();
                return null;
            });
            return new LocalEnvironment(progress, spine, payara, Accounts.with(server.demoPassword()));
        } catch (Exception failed) {
            payara.close();
            throw failed;
        }
    }

    private static Path payara(Path directory) {
        return directory.resolve("payara");
    }

    private static String names(List<Path> files) {
        return String.join(
                " and ",
                files.stream().map(file -> file.getFileName().toString()).toList());
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
