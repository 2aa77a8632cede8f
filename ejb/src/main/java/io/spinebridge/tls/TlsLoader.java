package io.spinebridge.tls;

import io.spinebridge.api.NotReadyException;
import io.spinebridge.configuration.TlsSettings;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.Stream;

/**
 * Has the certificates of one organisation in force: key store, trust store and revocation lists. They are loaded at the first use; while
 * they are unusable, each use tries to load them anew. From then on {@link #look()} takes what changed. What is refused (half-written, wrong
 * password, key and certificate that do not belong together, expired, not valid yet) leaves in force what was, as long as that is valid.
 * Thread safe; calls under way never wait for a change.
 */
public final class TlsLoader {

    private static final Logger LOG = System.getLogger(TlsLoader.class.getName());

    private final SpineTls tls;
    private final FetchedLists fetched;
    private final TlsWatch watch;
    private final FaultLog faultLog = new FaultLog();
    private final ExpiryLog expiryLog = new ExpiryLog();
    private volatile TlsSettings settings;
    private volatile boolean loaded;

    /** Loads nothing yet. Revocation lists at URLs will be fetched on the thread that looks. */
    public TlsLoader(TlsSettings settings, Clock clock) {
        this(settings, clock, Runnable::run);
    }

    /**
     * Loads nothing yet.
     *
     * @param settings where key store and trust store are
     * @param clock tells whether certificates are valid, and how long
     * @param threads on which revocation lists are fetched, so that nobody waits
     */
    public TlsLoader(TlsSettings settings, Clock clock, Executor threads) {
        this.settings = settings;
        this.tls = new SpineTls(settings.protocols(), settings.ciphers(), clock);
        this.fetched = new FetchedLists(clock, threads);
        this.watch = new TlsWatch(clock, fetched);
    }

    /**
     * What is wrong with key store, trust store and revocation lists in files; puts nothing in place, and fetches no list.
     *
     * @param settings where they are
     * @param clock tells whether certificates are valid
     */
    public static List<String> faults(TlsSettings settings, Clock clock) {
        try {
            new TlsMaterialReader(clock)
                    .read(TlsFiles.read(
                            settings.withListsInFilesAlone(), url -> StoreFile.unreadable("is not fetched")));
            return List.of();
        } catch (NotReadyException unusable) {
            return unusable.faults();
        }
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
            fetched.fetchFirst(settings.revocationLists());
            take(watch.read(settings));
        }
    }

    private void take(TlsFiles files) {
        tls.renew(files);
        loaded = true;
        X509Certificate ours = tls.chain().get(0);
        LOG.log(
                Level.INFO,
                () -> "in force is the certificate "
                        + ours.getSubjectX500Principal().getName() + ", serial number "
                        + ours.getSerialNumber().toString(16) + ", valid until "
                        + ours.getNotAfter().toInstant());
    }

    /**
     * Looks whether key store, trust store or a revocation list changed, and puts them in place when they are sound; tells alarms, and days
     * left, in the log, each once. Cheap, never throws, and may be called every second.
     */
    public synchronized void look() {
        fetched.fetchDue(settings.revocationLists());
        if (fetched.awaited(settings.revocationLists())) {
            return;
        }
        try {
            watch.changed(settings, !tls.sound()).ifPresent(this::take);
        } catch (NotReadyException refused) {
            // Told below.
        } catch (RuntimeException unforeseen) {
            LOG.log(Level.ERROR, "the certificates could not be looked at", unforeseen);
        }
        faultLog.tell(faults(), tls.usable());
        expiryLog.tell(certificates());
    }

    /**
     * Takes other paths or passwords; versions and suites stay as they were, and so does the SSLContext. What was in force stays until the
     * new is found sound, by this or a later {@link #look()}. Never throws.
     */
    public synchronized void use(TlsSettings other) {
        settings = other;
        fetched.retain(other.revocationLists());
        look();
    }

    /**
     * Reads key store, trust store and revocation lists anew, whatever the files look like, and puts them in place when they are sound. Takes
     * up to ten seconds for each list at a URL.
     *
     * @throws NotReadyException with all that is wrong; what was in force stays, as long as it is valid
     */
    public synchronized void reload() {
        fetched.fetchNow(settings.revocationLists());
        take(watch.read(settings));
    }

    /**
     * What is wrong with other settings than those in use; nothing is put in place. Revocation lists at URLs that were not fetched before are not
     * looked at.
     */
    public List<String> check(TlsSettings candidate) {
        try {
            tls.read(TlsFiles.read(fetched.known(candidate), fetched::latest));
            return List.of();
        } catch (NotReadyException refused) {
            return refused.faults();
        }
    }

    /** All that is wrong now, also with files that were refused while earlier ones are in force; empty when nothing is. */
    public List<String> faults() {
        return Stream.concat(tls.faults().stream(), fetched.faults(settings.revocationLists()).stream())
                .distinct()
                .toList();
    }

    /**
     * Every certificate that is in force: those of the key store (ours and its issuers), then those of the trust store. Empty while nothing is
     * loaded.
     */
    public List<CertificateState> certificates() {
        return tls.certificates();
    }
}
