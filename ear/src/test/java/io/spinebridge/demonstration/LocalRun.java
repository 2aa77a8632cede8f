package io.spinebridge.demonstration;

import io.spinebridge.environment.Account;
import io.spinebridge.environment.Administration;
import io.spinebridge.environment.EnvironmentSettings;
import io.spinebridge.environment.LocalEnvironment;
import io.spinebridge.environment.Progress;
import io.spinebridge.environment.ServerPorts;
import io.spinebridge.harness.HostModules;
import io.spinebridge.simulator.adjustments.SeedPatients;
import io.spinebridge.simulator.pointers.SeedPointers;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.logging.LogManager;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;

/**
 * The run command: starts simulator and Payara, deploys the EAR as a hospital does that adds an application of its own, demonstrates it, and
 * stays up until Enter or Ctrl-C, or not at all when nobody can press Enter.
 */
public final class LocalRun {

    private static final PrintStream OUT = System.out;

    private LocalRun() {}

    /**
     * Runs.
     *
     * @param args EAR, directory {@code payara6}, directory for files of this run, asadmin file
     */
    public static void main(String[] args) throws Exception {
        quietLibraries();
        Path ear = Path.of(args[0]);
        LocalEnvironment.stopLeftOver(Path.of(args[2]));
        EnvironmentSettings settings = new EnvironmentSettings(
                Path.of(args[1]),
                Path.of(args[2]),
                List.of(Path.of(args[3]).normalize()),
                ServerPorts.of(LocalPort.HTTP.free(), LocalPort.HTTPS.free(), LocalPort.ADMIN.free()),
                LocalPort.SPINE.free(),
                LocalPort.EVIDENCE.free(),
                LocalEnvironment.QUICK_START,
                false);
        Progress progress = new Progress(OUT);
        try (LocalEnvironment environment = LocalEnvironment.start(settings, progress)) {
            Path joined = Path.of(args[2]).resolve(ear.getFileName());
            progress.step("Deploying " + ear.getFileName() + ", with a small application of a hospital in it", () -> {
                HostModules.joinedTo(ear).as(ZipExporter.class).exportTo(joined.toFile(), true);
                environment.payara().administration().deploy(joined, "spinebridge");
                return null;
            });
            URI page = environment.payara().http().resolve("/spinebridge/");
            new Demonstration(environment, page, OUT).run();
            new ChangeDemonstration(environment, page, OUT).run();
            new PointersDemonstration(environment, OUT).run();
            tellHowToGoOn(environment, page);
            waitForEnter();
            progress.say("Stopping Payara and the simulator ...");
        }
        progress.say("Nothing is left running.");
    }

    private static void tellHowToGoOn(LocalEnvironment environment, URI page) {
        OUT.println();
        OUT.println("Try it yourself");
        OUT.println("  Page               " + page);
        for (Account account : environment.accounts().all()) {
            OUT.printf(
                    "  Account            %-13s %s   %s%n", account.name(), account.password(), account.description());
        }
        tellPatients("Test patient", SeedPatients.descriptions());
        tellPatients("... with pointers", SeedPointers.descriptions());
        OUT.println("  What the Spine saw "
                + environment.spine().simulator().controlUrl().resolve("/evidence"));
        OUT.println("  Server Console     http://127.0.0.1:"
                + environment.payara().ports().admin() + "   "
                + Administration.USER + "   "
                + environment.payara().administration().password());
        OUT.println("  Server's log       " + environment.payara().log());
        OUT.println();
        OUT.println("Press Enter or Ctrl-C to stop.");
    }

    private static void tellPatients(String kind, Map<String, String> descriptions) {
        descriptions.forEach((number, description) -> OUT.printf("  %-18s %s   %s%n", kind, number, description));
    }

    /** Returns at once where there is no input, as in a CI run. */
    private static void waitForEnter() throws IOException {
        int read = System.in.read();
        while (read != '\n' && read != -1) {
            read = System.in.read();
        }
    }

    private static void quietLibraries() throws IOException {
        try (InputStream settings = LocalRun.class.getResourceAsStream("/logging.properties")) {
            LogManager.getLogManager().readConfiguration(settings);
        }
    }
}
