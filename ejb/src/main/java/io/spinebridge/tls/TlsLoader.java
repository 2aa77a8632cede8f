package io.spinebridge.tls;

import io.spinebridge.api.NotReadyException;
import io.spinebridge.configuration.TlsSettings;
import java.time.Clock;
import java.util.List;

/**
 * Loads our certificate at its first use. While the material is unusable, each use tries to load it anew, so that replacing a wrong file is
 * enough to mend it. Thread safe.
 */
public final class TlsLoader {

    private final SpineTls tls;
    private final Clock clock;
    private volatile TlsSettings settings;
    private volatile boolean loaded;

    /**
     * Loads nothing yet.
     *
     * @param settings where key store and trust store are
     * @param clock tells whether certificates are valid
     */
    public TlsLoader(TlsSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.tls = new SpineTls(settings.protocols(), settings.ciphers(), clock);
    }

    /**
     * What is wrong with key store and trust store; puts nothing in place.
     *
     * @param settings where they are
     * @param clock tells whether certificates are valid
     */
    public static List<String> faults(TlsSettings settings, Clock clock) {
        try {
            new TlsMaterialReader(clock).read(settings);
            return List.of();
        } catch (NotReadyException unusable) {
            return unusable.faults();
        }
    }

    /**
     * Puts what other files hold in place, for connections opened from now on.
     *
     * @param changed other paths or passwords; versions and suites stay those that it was made with
     * @throws NotReadyException when they are unusable; then what was in place stays
     */
    public synchronized void use(TlsSettings changed) {
        List<String> faults = faults(changed, clock);
        if (!faults.isEmpty()) {
            throw new NotReadyException(faults);
        }
        settings = changed;
        reload();
    }

    /** TLS, whether or not it is loaded: connections fail closed until it is. */
    public SpineTls tls() {
        return tls;
    }

    /**
     * TLS with its material loaded.
     *
     * @throws NotReadyException when the material is unusable
     */
    public SpineTls usable() {
        if (!loaded) {
            load();
        }
        return tls;
    }

    private synchronized void load() {
        if (!loaded) {
            tls.load(settings);
            loaded = true;
        }
    }

    /**
     * Looks whether key store or trust store changed, and puts them in place when they are sound; tells alarms and days left in the log, each
     * once. Cheap, never throws, and may be called every second. What was in force stays while the new is refused.
     */
    public synchronized void look() {
        try {
            reload();
        } catch (NotReadyException refused) {
            // Told by faults().
        }
    }

    /**
     * Reads key store and trust store anew, whatever the files look like, and puts them in place when they are sound.
     *
     * @throws NotReadyException with all that is wrong; what was in force stays, as long as it is valid
     */
    public synchronized void reload() {
        loaded = false;
        load();
    }

    /** What is wrong with the certificates now; empty when nothing is. */
    public List<String> faults() {
        try {
            tls.requireUsable();
            return List.of();
        } catch (NotReadyException notUsable) {
            return notUsable.faults();
        }
    }

    /** Every certificate of the key store (ours and its issuers) and the trust store that are in force, with the days that are left. */
    public List<CertificateState> certificates() {
        return tls.chain().stream()
                .map(certificate -> CertificateState.of(CertificateState.Store.KEY_STORE, certificate, clock.instant()))
                .toList();
    }
}
