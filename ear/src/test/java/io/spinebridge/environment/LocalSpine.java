package io.spinebridge.environment;

import io.spinebridge.simulator.pki.ClientIdentity;
import io.spinebridge.simulator.server.SpineSimulator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** The Spine of the local environment: the simulator in this JVM, with its certificates on disk for Payara to read. */
public final class LocalSpine implements AutoCloseable {

    private final SpineSimulator simulator;
    private final Path stores;

    private LocalSpine(SpineSimulator simulator, Path stores) {
        this.simulator = simulator;
        this.stores = stores;
    }

    /**
     * Starts the simulator and writes key stores.
     *
     * @param stores where to
     * @param storePassword of the key stores
     * @param port of the Spine, 0 for any
     * @param controlPort of evidence and control, 0 for any
     */
    public static LocalSpine start(Path stores, String storePassword, int port, int controlPort) throws IOException {
        LocalSpine spine = new LocalSpine(
                SpineSimulator.builder().port(port).controlPort(controlPort).start(), stores.toAbsolutePath());
        try {
            spine.simulator.pki().writeTo(spine.stores, storePassword.toCharArray());
        } catch (IOException | RuntimeException failed) {
            spine.close();
            throw failed;
        }
        return spine;
    }

    /** The simulator. */
    public SpineSimulator simulator() {
        return simulator;
    }

    /** Whom it is trusted by: a PKCS#12 file, with the password behind the alias {@code spinebridge-truststore}. */
    public Path trustStore() {
        return stores.resolve("truststore.p12");
    }

    /** What an asadmin file needs to know of it. */
    public Map<String, String> placeholders() {
        return Map.of(
                "SPINE_URL", simulator.baseUrl().toString(),
                "PROXY_URL", simulator.proxyUrl().toString(),
                "DIRECTORY_API_URL", simulator.retrieval().directory().apiUrl().toString(),
                "LDAP_URL", simulator.retrieval().directory().ldapUrl().toString(),
                "KEY_STORE",
                        stores.resolve(ClientIdentity.VALID.fileName() + ".p12").toString(),
                "TRUST_STORE", trustStore().toString());
    }

    @Override
    public void close() {
        simulator.close();
    }
}
