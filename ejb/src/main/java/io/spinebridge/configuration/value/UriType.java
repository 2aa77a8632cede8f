package io.spinebridge.configuration.value;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * An absolute URI without query and fragment; a slash at its end does not matter, and is taken away.
 *
 * @param scheme scheme of a URL, which then names a host and no user; empty for a URI of whatever scheme
 */
public record UriType(Optional<String> scheme) implements ValueType<URI> {

    /** A URI of whatever scheme. */
    public static UriType absolute() {
        return new UriType(Optional.empty());
    }

    /** A URL of a scheme. */
    public static UriType of(String scheme) {
        return new UriType(Optional.of(scheme));
    }

    @Override
    public Optional<URI> parse(String text) {
        try {
            return Optional.of(new URI(text.replaceAll("/+$", ""))).filter(this::sound);
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }

    private boolean sound(URI uri) {
        boolean addressed = scheme.map(
                        wanted -> wanted.equals(uri.getScheme()) && uri.getHost() != null && uri.getUserInfo() == null)
                .orElse(uri.isAbsolute());
        return addressed && uri.getRawQuery() == null && uri.getRawFragment() == null;
    }

    @Override
    public String problem(String text) {
        return scheme.map(wanted -> "must be an " + wanted + " URL without user, query or fragment")
                .orElse("must be an absolute URI");
    }

    @Override
    public URI standIn() {
        return URI.create(scheme.orElse("https") + "://stand-in.invalid");
    }
}
