package io.spinebridge.environment;

import java.nio.file.Path;
import java.util.List;

/**
 * What a local environment is made of.
 *
 * @param payara the directory {@code payara6} of an unpacked distribution
 * @param directory where everything of this environment is kept
 * @param asadminFiles settings of the domain, and accounts
 * @param ports of Payara
 * @param spinePort of the simulator, 0 for any
 * @param spineControlPort of its evidence and control, 0 for any
 * @param jvmOptions of the server, as {@link LocalEnvironment#QUICK_START}
 * @param keepsServer whether the server is left running when the environment is closed, and one that was left running is gone on with
 */
public record EnvironmentSettings(
        Path payara,
        Path directory,
        List<Path> asadminFiles,
        ServerPorts ports,
        int spinePort,
        int spineControlPort,
        List<String> jvmOptions,
        boolean keepsServer) {

    public EnvironmentSettings {
        asadminFiles = List.copyOf(asadminFiles);
        jvmOptions = List.copyOf(jvmOptions);
    }
}
