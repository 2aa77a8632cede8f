package io.spinebridge.web.pointers;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** Says on which server a record is: the only part of a pointer's URL that people can judge, and the only one that is shown. */
final class RecordHost {

    private static final String CANNOT_BE_TOLD = "Cannot be told: the address in the pointer is not one of a server";

    private RecordHost() {}

    /** Whether it is on a server that can be asked over an encrypted connection. */
    static boolean isWebServer(String url) {
        try {
            URI address = new URI(url);
            return address.getHost() != null && "https".equalsIgnoreCase(address.getScheme());
        } catch (URISyntaxException noAddress) {
            return false;
        }
    }

    static String of(String url) {
        if (url.isBlank()) {
            return "Not recorded";
        }
        try {
            URI address = new URI(url);
            if (address.getHost() == null) {
                return CANNOT_BE_TOLD;
            }
            String host = address.getHost().toLowerCase(Locale.ROOT);
            return host + (address.getPort() < 0 ? "" : ", port " + address.getPort()) + scheme(address.getScheme());
        } catch (URISyntaxException noAddress) {
            return CANNOT_BE_TOLD;
        }
    }

    /** Nothing is assumed of an address with a host but no scheme: it is not complete. */
    private static String scheme(String scheme) {
        return switch (scheme == null ? "" : scheme.toLowerCase(Locale.ROOT)) {
            case "https" -> "";
            case "http" -> " (not encrypted)";
            default -> " (not a web address)";
        };
    }
}
