package io.spinebridge.harness;

import io.spinebridge.environment.EnvironmentException;
import io.spinebridge.environment.EnvironmentSettings;
import io.spinebridge.environment.LocalEnvironment;
import io.spinebridge.environment.Progress;
import io.spinebridge.environment.ServerPorts;
import io.spinebridge.simulator.server.SpineSimulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/**
 * Starts Payara and simulator before the first test, and stops them after the last one, whatever became of the tests. Only where the build
 * names an EAR to be tested: unit tests of this module need no server.
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
                path("spinebridge.directory"),
                path("spinebridge.asadmin"),
                ServerPorts.free(),
                0,
                0);
        try {
            environment = LocalEnvironment.start(settings, new Progress(System.out));
        } catch (Exception failed) {
            throw new EnvironmentException("The tests inside Payara cannot start", failed);
        }
        // arquillian.xml reads these
        System.setProperty(
                "spinebridge.admin.port",
                Integer.toString(environment.payara().ports().admin()));
        System.setProperty("spinebridge.admin.user", environment.payara().administrator());
        System.setProperty("spinebridge.admin.password", environment.payara().password());
    }

    private static Path path(String property) {
        return Path.of(System.getProperty(property)).toAbsolutePath().normalize();
    }
}
