package io.spinebridge.tls;

import io.spinebridge.api.NotReadyException;
import io.spinebridge.api.Spine;
import io.spinebridge.configuration.Configuration;
import io.spinebridge.configuration.TlsSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Clock;
import javax.net.ssl.SSLContext;

/**
 * Holds the application's {@link SpineTls}, made at its first use. Thread safe.
 *
 * <p>While the material is unusable, each question tries to load it anew, so that replacing a wrong file is enough to mend it.
 */
@ApplicationScoped
public class TlsProducer {

    private final Configuration configuration;
    private final Clock clock;
    private SpineTls tls;
    private boolean loaded;

    /** For the container's proxy. */
    protected TlsProducer() {
        this(null, null);
    }

    /** Nothing is read before the first use: settings may still be wrong when the application starts. */
    @Inject
    public TlsProducer(Configuration configuration, @Spine Clock clock) {
        this.configuration = configuration;
        this.clock = clock;
    }

    /**
     * The application's TLS, its material loaded.
     *
     * @throws NotReadyException when settings or material are unusable
     */
    public synchronized SpineTls tls() {
        TlsSettings settings = configuration.settings().tls();
        if (tls == null) {
            tls = new SpineTls(settings.protocols(), settings.ciphers(), clock);
        }
        if (!loaded) {
            tls.load(settings);
            loaded = true;
        }
        return tls;
    }

    /**
     * Reads key store and trust store anew and puts them in place: after a certificate was renewed.
     *
     * @throws NotReadyException when they are unusable; no call is made until they are mended
     */
    public synchronized void reload() {
        loaded = false;
        tls();
    }

    /** The certificate-backed SSLContext, for hosts that need one of their own. */
    @Produces
    @Dependent
    @Spine
    public SSLContext sslContext() {
        return tls().context();
    }
}
