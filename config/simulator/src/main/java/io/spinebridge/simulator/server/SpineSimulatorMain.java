package io.spinebridge.simulator.server;

import io.spinebridge.simulator.adjustments.SeedPatients;
import io.spinebridge.simulator.pointers.SeedPointers;
import java.io.IOException;
import java.io.PrintStream;
import java.net.BindException;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Starts the simulator alone; ends with Ctrl-C. */
public final class SpineSimulatorMain {

    private static final String USAGE =
            "Arguments: [port of the Spine, default 18443] [port of evidence and control, default one more]"
                    + " [folder for key stores, default target/spine-simulator]";

    /**
     * The parts that log more than a person at the console wants to know; held, since the JDK forgets loggers that nobody holds.
     * {@link System.Logger} can write but not be told its level.
     */
    private static final Logger[] TALKATIVE = {Logger.getLogger("org.eclipse.jetty"), Logger.getLogger("ca.uhn.fhir")};

    private SpineSimulatorMain() {}

    /**
     * Starts.
     *
     * @param arguments port of the Spine, port of evidence and control, directory for key stores; each has a default
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        PrintStream out = System.out;
        if (System.getProperty("java.util.logging.config.file") == null) {
            for (Logger logger : TALKATIVE) {
                logger.setLevel(Level.SEVERE);
            }
        }
        try {
            int port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 18443;
            int controlPort = arguments.length > 1 ? Integer.parseInt(arguments[1]) : port == 0 ? 0 : port + 1;
            Path stores = Path.of(arguments.length > 2 ? arguments[2] : "target/spine-simulator");
            run(
                    out,
                    SpineSimulator.builder()
                            .port(port)
                            .controlPort(controlPort)
                            .proxyPort(behind(port, 2))
                            .ldapPort(behind(port, 3))
                            .directoryPort(behind(port, 4))
                            .start(),
                    stores);
        } catch (IllegalArgumentException noNumber) {
            fail(out, USAGE);
        } catch (IOException failed) {
            if (!isPortInUse(failed)) {
                throw failed;
            }
            fail(out, "A port is in use (" + failed.getMessage() + "). Choose others. " + USAGE);
        }
    }

    private static void run(PrintStream out, SpineSimulator simulator, Path stores)
            throws IOException, InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(simulator::close, "simulator-end"));
        char[] password = simulator.pki().writeTo(stores);
        out.println("Spine simulator: " + simulator.baseUrl());
        out.println("Evidence:        " + simulator.controlUrl() + "/evidence.html");
        out.println("Secure Proxy:    " + simulator.proxyUrl());
        out.println("Directory:       " + simulator.retrieval().directory().ldapUrl() + ", "
                + simulator.retrieval().directory().apiUrl());
        out.println("Contact page:    " + simulator.retrieval().provider().contactPage());
        out.println("Key stores:      " + stores.toAbsolutePath() + ", password " + new String(password));
        out.println("Test patients:");
        SeedPatients.descriptions().forEach((number, text) -> out.println("  " + number + "  " + text));
        out.println("Test patients of the National Record Locator:");
        SeedPointers.descriptions().forEach((number, text) -> out.println("    " + number + "  " + text));
        out.println("Ctrl-C ends it.");
        Thread.currentThread().join();
    }

    private static int behind(int port, int distance) {
        return port == 0 ? 0 : port + distance;
    }

    private static boolean isPortInUse(Throwable failure) {
        return failure != null && (failure instanceof BindException || isPortInUse(failure.getCause()));
    }

    private static void fail(PrintStream out, String message) {
        out.println(message);
        System.exit(1);
    }
}
