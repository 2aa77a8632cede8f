package io.spinebridge.configuration;

import io.spinebridge.configuration.value.ListType;
import io.spinebridge.configuration.value.ValueType;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLContext;

/** Cipher suites that this Java knows, in order of preference. */
record CiphersType() implements ValueType<List<String>> {

    @Override
    public Optional<List<String>> parse(String text) {
        return Optional.of(ListType.items(text))
                .filter(ciphers -> !ciphers.isEmpty() && unknown(text).isEmpty());
    }

    @Override
    public String problem(String text) {
        return "names cipher suites that this Java does not know: " + unknown(text);
    }

    @Override
    public List<String> standIn() {
        return List.of();
    }

    private static List<String> unknown(String text) {
        Set<String> known = known();
        return ListType.items(text).stream()
                .filter(cipher -> !known.contains(cipher))
                .distinct()
                .toList();
    }

    private static Set<String> known() {
        try {
            return Set.of(SSLContext.getDefault().getSupportedSSLParameters().getCipherSuites());
        } catch (NoSuchAlgorithmException broken) {
            throw new IllegalStateException("this Java has no TLS", broken);
        }
    }
}
