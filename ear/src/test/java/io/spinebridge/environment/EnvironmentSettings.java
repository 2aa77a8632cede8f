package io.spinebridge.environment;

import java.nio.file.Path;

/**
 * What a local environment is made of.
 *
 * @param payara the directory {@code payara6} of an unpacked distribution
 * @param directory where everything of this environment is kept
 * @param asadminFile settings of the domain
 * @param ports of Payara
 * @param spinePort of the simulator, 0 for any
 * @param spineControlPort of its evidence and control, 0 for any
 */
public record EnvironmentSettings(
        Path payara, Path directory, Path asadminFile, ServerPorts ports, int spinePort, int spineControlPort) {}
