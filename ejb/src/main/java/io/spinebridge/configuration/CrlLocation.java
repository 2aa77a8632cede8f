package io.spinebridge.configuration;

import io.spinebridge.configuration.value.ListType;
import io.spinebridge.configuration.value.PathType;
import io.spinebridge.configuration.value.ValueType;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a certificate revocation list (CRL) is: in a file or at a URL. */
public sealed interface CrlLocation {

    /**
     * In a file.
     *
     * @param path where it is
     */
    record InFile(Path path) implements CrlLocation {

        @Override
        public String toString() {
            return path.toString();
        }
    }

    /**
     * At a URL.
     *
     * @param url {@code http} or {@code https}
     */
    record AtUrl(URI url) implements CrlLocation {

        @Override
        public String toString() {
            return url.toString();
        }
    }

    /** Several of them, comma-separated. */
    static ValueType<List<CrlLocation>> listType() {
        return new ListType<>(
                CrlLocation::parse,
                true,
                "must be paths of files, or http or https URLs without user, comma-separated");
    }

    private static Optional<CrlLocation> parse(String text) {
        if (!Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:.*").matcher(text).matches()) {
            return new PathType().parse(text).map(InFile::new);
        }
        try {
            return Optional.of(new URI(text)).filter(CrlLocation::sound).map(AtUrl::new);
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }

    private static boolean sound(URI url) {
        return ("http".equals(url.getScheme()) || "https".equals(url.getScheme()))
                && url.getHost() != null
                && url.getUserInfo() == null
                && url.getRawFragment() == null;
    }
}
