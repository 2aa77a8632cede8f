package io.spinebridge.tls;

import io.spinebridge.configuration.CrlLocation;
import io.spinebridge.configuration.TlsSettings;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * All that material is made of, as it was at one moment.
 *
 * @param settings where it is, and its passwords
 * @param keyStore what was in the key store
 * @param trustStore what was in the trust store
 * @param revocationLists what was in each revocation list
 */
record TlsFiles(
        TlsSettings settings, StoreFile keyStore, StoreFile trustStore, Map<CrlLocation, StoreFile> revocationLists) {

    TlsFiles {
        revocationLists = Map.copyOf(revocationLists);
    }

    /**
     * As they are now.
     *
     * @param fetched what is at a URL
     */
    static TlsFiles read(TlsSettings settings, Function<CrlLocation.AtUrl, StoreFile> fetched) {
        Map<CrlLocation, StoreFile> lists = new HashMap<>();
        for (CrlLocation location : settings.revocationLists()) {
            lists.put(
                    location,
                    location instanceof CrlLocation.AtUrl url
                            ? fetched.apply(url)
                            : StoreFile.read(((CrlLocation.InFile) location).path()));
        }
        return new TlsFiles(
                settings,
                StoreFile.read(settings.keyStore().path()),
                StoreFile.read(settings.trustStore().path()),
                lists);
    }
}
