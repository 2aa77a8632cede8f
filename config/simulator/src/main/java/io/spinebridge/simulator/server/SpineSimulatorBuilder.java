package io.spinebridge.simulator.server;

import io.spinebridge.simulator.listener.TlsListener;
import io.spinebridge.simulator.pki.DevelopmentPki;
import io.spinebridge.simulator.pki.ServerIdentity;
import io.spinebridge.simulator.validation.KnownSystems;
import java.io.IOException;
import java.time.Clock;
import java.util.List;

/** Settings of a simulator, each with a default. Not thread safe. */
public final class SpineSimulatorBuilder {
    int port;
    int controlPort;
    int proxyPort;
    int ldapPort;
    int directoryPort;
    ServerIdentity serverIdentity = ServerIdentity.VALID;
    List<String> protocols = List.of("TLSv1.2");
    List<String> cipherSuites = TlsListener.SUITES;
    boolean strict = true;
    String threadNames = "simulator";
    KnownSystems systems = KnownSystems.development();
    Clock clock = Clock.systemUTC();
    DevelopmentPki pki;

    SpineSimulatorBuilder() {}

    /** Port for the Spine; 0, the default, takes a free one. */
    public SpineSimulatorBuilder port(int number) {
        this.port = number;
        return this;
    }

    /** Port for evidence and control; 0, the default, takes a free one. */
    public SpineSimulatorBuilder controlPort(int number) {
        this.controlPort = number;
        return this;
    }

    /** Port for the Secure Proxy; 0, the default, takes a free one. */
    public SpineSimulatorBuilder proxyPort(int number) {
        this.proxyPort = number;
        return this;
    }

    /** Port for the Spine Directory Service over LDAPS; 0, the default, takes a free one. */
    public SpineSimulatorBuilder ldapPort(int number) {
        this.ldapPort = number;
        return this;
    }

    /** Port for the FHIR API of the Spine Directory Service; 0, the default, takes a free one. */
    public SpineSimulatorBuilder directoryPort(int number) {
        this.directoryPort = number;
        return this;
    }

    /** Certificate that is shown; default the sound one. */
    public SpineSimulatorBuilder serverIdentity(ServerIdentity identity) {
        this.serverIdentity = identity;
        return this;
    }

    /** TLS versions; default TLSv1.2, as the Spine has it. */
    public SpineSimulatorBuilder protocols(String... versions) {
        this.protocols = List.of(versions);
        return this;
    }

    /** TLS cipher suites, by their Java names; default the Spine's eight, and for TLSv1.3 its AES-GCM suites. */
    public SpineSimulatorBuilder cipherSuites(String... names) {
        this.cipherSuites = List.of(names);
        return this;
    }

    /**
     * Whether the simulator is as literal as NHS assurance (default), or as lenient as the real Spine is known to be. Lenient, it does not
     * compare the token's times with the clock, and takes padded base64, an audience that is any address of this Spine, and requests without
     * {@code TraceID}, {@code Prefer} or {@code Accept}, and a {@code TraceID} for the second time. At the National Record Locator it also takes
     * header names in any case, media types as HTTP allows them, and queries however they are encoded and ordered.
     */
    public SpineSimulatorBuilder strict(boolean literal) {
        this.strict = literal;
        return this;
    }

    /** Beginning of the names of all threads; default {@code simulator}. */
    public SpineSimulatorBuilder threadNames(String beginning) {
        this.threadNames = beginning;
        return this;
    }

    /** Systems that are known; default {@link KnownSystems#development()}. */
    public SpineSimulatorBuilder systems(KnownSystems known) {
        this.systems = known;
        return this;
    }

    /** The time; default the system's. */
    public SpineSimulatorBuilder clock(Clock time) {
        this.clock = time;
        return this;
    }

    /** Certificates of another simulator, to be shared with it; default new ones. */
    public SpineSimulatorBuilder pki(DevelopmentPki shared) {
        this.pki = shared;
        return this;
    }

    /**
     * Starts the simulator.
     *
     * @throws IOException when a port is in use
     */
    public SpineSimulator start() throws IOException {
        return new SpineSimulator(this);
    }
}
