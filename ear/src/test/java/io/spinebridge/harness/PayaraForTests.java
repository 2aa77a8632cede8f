package io.spinebridge.harness;

import io.spinebridge.environment.Administration;
import io.spinebridge.environment.EnvironmentException;
import io.spinebridge.environment.EnvironmentSettings;
import io.spinebridge.environment.LocalEnvironment;
import io.spinebridge.environment.LocalPayara;
import io.spinebridge.environment.Progress;
import io.spinebridge.environment.ServerPorts;
import io.spinebridge.simulator.server.SpineSimulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/**
 * Starts Payara and simulator before the first test, and stops them after the last one, whatever became of the tests; with {@code
 * -Dpayara.keep} the server stays for the next run. Only where the build names an EAR to be tested: unit tests of this module need no
 * server.
 */
public final class PayaraForTests implements LauncherSessionListener {

    private static LocalEnvironment environment;

    /** The environment of this run. */
    public static LocalEnvironment environment() {
        if (environment == null) {
            throw new EnvironmentException("These tests need the EAR and Payara: run them with \"mvn verify\".");
        }
        return environment;
    }

    /** Where this run keeps its files. */
    static Path directory() {
        return path("spinebridge.directory");
    }

    /** Its Spine. */
    public static SpineSimulator simulator() {
        return environment().spine().simulator();
    }

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (System.getProperty("spinebridge.ear") != null) {
            session.getLauncher().registerTestExecutionListeners(new TestExecutionListener() {
                @Override
                public void testPlanExecutionStarted(TestPlan plan) {
                    start();
                }
            });
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        LocalEnvironment running = environment;
        environment = null;
        if (running != null) {
            try {
                running.close();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    private static synchronized void start() {
        if (environment != null) {
            return;
        }
        EnvironmentSettings settings = new EnvironmentSettings(
                path("spinebridge.payara"),
                directory(),
                List.of(path("spinebridge.asadmin"), path("spinebridge.asadmin.tests")),
                ServerPorts.free(),
                0,
                0,
                LocalEnvironment.QUICK_START,
                System.getProperty("payara.keep") != null);
        try {
            environment = LocalEnvironment.start(settings, new Progress(System.out));
        } catch (Exception failed) {
            throw new EnvironmentException("The tests inside Payara cannot start", failed);
        }
        tellArquillian(environment.payara());
    }

    /** What {@code arquillian.xml} reads. */
    private static void tellArquillian(LocalPayara payara) {
        System.setProperty(
                "spinebridge.admin.port", Integer.toString(payara.ports().admin()));
        System.setProperty("spinebridge.admin.user", Administration.USER);
        System.setProperty("spinebridge.admin.password", payara.administration().password());
    }

    private static Path path(String property) {
        return Path.of(System.getProperty(property)).toAbsolutePath().normalize();
    }
}
