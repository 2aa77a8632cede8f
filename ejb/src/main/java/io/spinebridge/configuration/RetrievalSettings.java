package io.spinebridge.configuration;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How records are fetched.
 *
 * @param interactions interaction id of the retrieval, by code of the format; formats that are not in it are not fetched ({@code
 *     spinebridge.retrieval.interactions})
 * @param maxBytes longest record that is taken ({@code spinebridge.retrieval.max-bytes}, default 1073741824)
 * @param privateHosts hosts that may be fetched from although they are local or have private addresses ({@code
 *     spinebridge.retrieval.private-hosts}, default none)
 * @param trustPointer whether records are opened by the pointer that the caller hands over, without reading it anew ({@code
 *     spinebridge.retrieval.trust-pointer}, default false)
 * @param webTrustStore whom to trust on the open web ({@code spinebridge.retrieval.truststore.path}, {@code …password}); empty for Java's
 *     own trust store
 */
public record RetrievalSettings(
        Map<String, String> interactions,
        long maxBytes,
        Set<String> privateHosts,
        boolean trustPointer,
        Optional<StoreSettings> webTrustStore) {

    public RetrievalSettings {
        interactions = Map.copyOf(interactions);
        privateHosts = Set.copyOf(privateHosts);
    }

    /** Interaction id of the retrieval of a format, if it may be fetched. */
    public Optional<String> interaction(String formatCode) {
        return Optional.ofNullable(interactions.get(formatCode));
    }
}
