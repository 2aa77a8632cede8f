package io.spinebridge.simulator.pki;

import io.spinebridge.simulator.pki.Authority.Issued;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;

/** Key stores in memory and as files. Stateless. */
final class KeyStores {

    private KeyStores() {}

    /** What a key store is to hold. */
    @FunctionalInterface
    interface Filling {
        void into(KeyStore store) throws GeneralSecurityException;
    }

    static KeyStore of(Filling filling) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            filling.into(store);
            return store;
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException("a key store cannot be made in memory", impossible);
        }
    }

    static void addKey(KeyStore store, String alias, Issued issued, char[] password) throws GeneralSecurityException {
        store.setKeyEntry(
                alias, issued.key().getPrivate(), password, issued.chain().toArray(Certificate[]::new));
    }
}
