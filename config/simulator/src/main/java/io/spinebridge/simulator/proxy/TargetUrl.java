package io.spinebridge.simulator.proxy;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * What is asked for: the URL behind the proxy's own address.
 *
 * @param encoded whether it came percent-encoded as a whole
 * @param url the URL; empty when it is none that a provider could have
 */
record TargetUrl(boolean encoded, Optional<URI> url) {

    static TargetUrl of(String rawPath, String rawQuery) {
        String behind = rawPath.startsWith("/") ? rawPath.substring(1) : rawPath;
        boolean plain = behind.toLowerCase(Locale.ROOT).startsWith("https://") || behind.contains("/");
        // The encoded form has its query within; another one beside it belongs to nobody.
        return plain
                ? new TargetUrl(false, provider(behind + (rawQuery == null ? "" : "?" + rawQuery)))
                : new TargetUrl(
                        true, rawQuery == null ? decode(behind).flatMap(TargetUrl::provider) : Optional.empty());
    }

    private static Optional<String> decode(String text) {
        try {
            return Optional.of(URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notEncoded) {
            return Optional.empty();
        }
    }

    private static Optional<URI> provider(String text) {
        try {
            URI url = URI.create(text);
            boolean sound = "https".equals(url.getScheme())
                    && url.getHost() != null
                    && url.getRawUserInfo() == null
                    && url.getRawFragment() == null;
            return sound ? Optional.of(url) : Optional.empty();
        } catch (IllegalArgumentException noUrl) {
            return Optional.empty();
        }
    }

    String text() {
        return url.map(URI::toString).orElse("");
    }

    /** Path and query as the provider is to get them. */
    static String pathOf(URI url) {
        String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
    }
}
