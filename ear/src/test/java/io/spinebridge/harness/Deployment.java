package io.spinebridge.harness;

import io.spinebridge.environment.LocalEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;

/** The EAR under test in the Payara of the tests, and the settings with which it is deployed. To be used by one thread. */
public final class Deployment {

    private static final String APPLICATION = "spinebridge";

    private static Deployment current;

    private final LocalEnvironment environment;
    private final Path ear;
    private final MadeSettings settings;
    private boolean isDeployed;
    private boolean isUpToDate;

    private Deployment(LocalEnvironment environment, Path directory) {
        this.environment = environment;
        this.ear = directory.resolve("tested.ear");
        this.settings = MadeSettings.in(environment.payara().directory());
    }

    /** The one of this run. */
    public static synchronized Deployment current() {
        if (current == null) {
            Path directory = PayaraForTests.directory();
            current = new Deployment(PayaraForTests.environment(), directory);
            current.write(TestedEar.archive());
        }
        return current;
    }

    /**
     * Puts these settings in force in the EAR, deployed anew where it must be.
     *
     * @param anew whether other settings than those in force are for an EAR that starts with them
     */
    void requireSettings(List<String> wanted, boolean anew) throws IOException, InterruptedException {
        if (isUpToDate && settings.are(wanted)) {
            return;
        }
        boolean live = isUpToDate && !anew;
        isUpToDate = false;
        List<String> former = settings.keys();
        Map<String, String> placeholders = environment.spine().placeholders();
        List<String> commands = new ArrayList<>(settings.change(wanted, placeholders));
        if (live) {
            run(commands);
            SettingsInForce.awaitChange(former, wanted, placeholders);
        } else {
            commands.add("deploy --force=true --name " + APPLICATION + " " + ear);
            run(commands);
            isDeployed = true;
        }
        isUpToDate = !anew;
    }

    /**
     * Deploys another archive under the EAR's name, where nothing has that name; until the next class asks for the EAR.
     *
     * @throws io.spinebridge.environment.EnvironmentException when the server refuses it
     */
    public void deployInstead(Archive<?> archive) throws IOException, InterruptedException {
        isUpToDate = false;
        Path file = Files.createTempFile(ear.getParent(), APPLICATION, ".ear");
        try {
            archive.as(ZipExporter.class).exportTo(file.toFile(), true);
            environment.payara().administration().run("deploy", "--name", APPLICATION, file.toString());
            isDeployed = true;
        } finally {
            Files.delete(file);
        }
    }

    /** Removes the EAR, or what was deployed instead, if anything was. */
    public void remove() throws IOException, InterruptedException {
        isUpToDate = false;
        if (isDeployed) {
            environment.payara().administration().undeploy(APPLICATION);
            isDeployed = false;
        }
    }

    /** Makes settings while the EAR stays deployed, as an administrator does; placeholders are filled. */
    public void make(String... wanted) throws IOException, InterruptedException {
        isUpToDate = false;
        List<String> commands = new ArrayList<>();
        for (String setting : wanted) {
            commands.add(settings.make(setting, environment.spine().placeholders()));
        }
        run(commands);
    }

    /** Runs commands as an administrator does, while the EAR stays deployed. */
    public void administer(String... commands) throws IOException, InterruptedException {
        run(List.of(commands));
    }

    /** Takes settings back while the EAR stays deployed, as an administrator does. */
    public void takeBack(String... keys) throws IOException, InterruptedException {
        isUpToDate = false;
        List<String> commands = new ArrayList<>();
        for (String key : keys) {
            commands.add(settings.takeBack(key));
        }
        run(commands);
    }

    private void write(Archive<?> archive) {
        archive.as(ZipExporter.class).exportTo(ear.toFile(), true);
    }

    private void run(List<String> commands) throws IOException, InterruptedException {
        if (commands.isEmpty()) {
            return;
        }
        Path file = Files.createTempFile(ear.getParent(), "class", ".asadmin");
        try {
            Files.write(file, commands);
            environment.payara().administration().run(file);
        } finally {
            Files.delete(file);
        }
    }
}
