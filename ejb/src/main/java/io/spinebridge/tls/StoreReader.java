package io.spinebridge.tls;

import io.spinebridge.configuration.StoreSettings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.UnrecoverableKeyException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.net.ssl.X509ExtendedTrustManager;
import nl.altindag.ssl.util.TrustManagerUtils;

/** Opens a PKCS#12 file, and says exactly what is wrong with it. For one reading. */
final class StoreReader {

    private final StoreSettings settings;
    private final String name;
    private final StoreFile file;
    private final List<String> faults;

    /** Reads a file as it is now. */
    StoreReader(StoreSettings settings, String name, List<String> faults) {
        this(settings, name, StoreFile.read(settings.path()), faults);
    }

    /**
     * Reads what was in a file.
     *
     * @param settings which
     * @param name what it is and which key names it, as messages begin
     * @param file what was in it
     * @param faults gets what is wrong
     */
    StoreReader(StoreSettings settings, String name, StoreFile file, List<String> faults) {
        this.settings = settings;
        this.name = name;
        this.file = file;
        this.faults = faults;
    }

    Optional<KeyStore> open() {
        if (file.unreadable().isPresent()) {
            fault(file.unreadable().get());
            return Optional.empty();
        }
        char[] password = settings.password().reveal();
        try {
            return open(password);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private Optional<KeyStore> open(char[] password) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(file.content()), password);
            return Optional.of(store);
        } catch (IOException | GeneralSecurityException | RuntimeException unreadable) {
            if (!file.insteadOfPkcs12().isEmpty()) {
                fault("cannot be read as PKCS#12" + file.insteadOfPkcs12());
            } else if (!file.jks() && StorePassword.beyondPkcs12(password)) {
                fault("cannot be opened: " + StorePassword.BEYOND_PKCS12);
            } else if (unreadable.getCause() instanceof UnrecoverableKeyException) {
                // The JDK tells a wrong password by this cause; anything else is a broken file.
                fault("cannot be opened with the configured password" + StorePassword.hint(password));
            } else {
                fault("cannot be read as PKCS#12", unreadable);
            }
            return Optional.empty();
        }
    }

    /** As a list of authorities. One without any would trust nobody; openssl makes such when it is told to leave the key out. */
    Optional<KeyStore> authorities() {
        return open().filter(this::holdsAuthorities);
    }

    /** As a list of authorities, and who trusts them. */
    Optional<X509ExtendedTrustManager> trust() {
        return trust(authorities(), TrustManagerUtils::createTrustManager);
    }

    /** Who trusts authorities of this store. */
    Optional<X509ExtendedTrustManager> trust(
            Optional<KeyStore> authorities, Function<KeyStore, X509ExtendedTrustManager> maker) {
        try {
            return authorities.map(maker);
        } catch (RuntimeException unforeseen) {
            fault("cannot be used", unforeseen);
            return Optional.empty();
        }
    }

    private boolean holdsAuthorities(KeyStore store) {
        try {
            for (String alias : Collections.list(store.aliases())) {
                if (store.isCertificateEntry(alias)) {
                    return true;
                }
            }
            fault("holds no trusted certificate (keytool -importcert makes such; openssl marks none as trusted)");
        } catch (KeyStoreException unreadable) {
            fault("cannot be read", unreadable);
        }
        return false;
    }

    void fault(String what) {
        faults.add(name + " " + what + ": " + settings.path());
    }

    void fault(String what, Exception cause) {
        faults.add(name + " " + what + ": " + settings.path() + " ("
                + cause.getClass().getSimpleName() + ")");
    }
}
