package io.spinebridge.simulator;

import io.spinebridge.simulator.adjustments.SeedPatients;
import java.io.IOException;
import java.io.PrintStream;
import java.net.BindException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;

/** Starts the simulator alone; ends with Ctrl-C. */
public final class SpineSimulatorMain {

    private SpineSimulatorMain() {}

    /**
     * Starts.
     *
     * @param arguments port of the Spine (default 18443), port of evidence and control (18444), directory for key stores
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        PrintStream out = System.out;
        int port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 18443;
        int controlPort = arguments.length > 1 ? Integer.parseInt(arguments[1]) : port + 1;
        Path stores = Path.of(arguments.length > 2 ? arguments[2] : "spine-simulator");
        char[] password = password();
        try (SpineSimulator simulator =
                SpineSimulator.builder().port(port).controlPort(controlPort).clock(Clock.systemUTC()).start()) {
            simulator.pki().writeTo(stores, password);
            out.println("Spine simulator: " + simulator.baseUrl());
            out.println("Evidence:        " + simulator.controlUrl() + "/evidence.html");
            out.println("Key stores:      " + stores.toAbsolutePath() + ", password " + new String(password));
            out.println("Test patients:");
            SeedPatients.descriptions().forEach((number, text) -> out.println("  " + number + "  " + text));
            out.println("Ctrl-C ends it.");
            Thread.currentThread().join();
        } catch (IOException failed) {
            if (failed instanceof BindException || failed.getCause() instanceof BindException) {
                out.println("Port " + port + " or " + controlPort + " is in use: give others as first and second argument.");
                System.exit(1);
            }
            throw failed;
        }
    }

    private static char[] password() {
        byte[] random = new byte[15];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random).toCharArray();
    }
}
