package io.spinebridge.api.pointers;

import io.spinebridge.api.InputRules;
import io.spinebridge.api.InvalidInputException;
import java.io.Serializable;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * One way of fetching a record, to be published.
 *
 * @param format format, and with it the way
 * @param mediaType what the URL returns, one of the format's media types
 * @param url where the record is: absolute, as the provider serves it, neither prefixed with a proxy's address nor encoded as a whole
 * @param stability whether the record changes
 * @param creation when the record was made on the provider's system; null when that is not known, or it is made when asked for
 */
public record NewContent(
        RecordFormat format, String mediaType, String url, ContentStability stability, RecordDate creation)
        implements Serializable {

    /** Longest URL that is taken, in characters. */
    public static final int LONGEST_URL = 2000;

    /**
     * Checks the content.
     *
     * @throws InvalidInputException naming field and rule
     */
    public NewContent {
        InputRules.required("content format", format);
        InputRules.required("content stability", stability);
        if (mediaType == null || !format.mediaTypes().contains(mediaType)) {
            throw new InvalidInputException(
                    "content media type",
                    "must be one of " + format.mediaTypes().stream().sorted().toList());
        }
        checkUrl(format, url);
    }

    private static void checkUrl(RecordFormat format, String url) {
        String field = "content URL";
        if (url == null || url.isBlank()) {
            throw new InvalidInputException(field, "is missing");
        }
        if (url.length() > LONGEST_URL) {
            throw new InvalidInputException(field, "is longer than " + LONGEST_URL + " characters");
        }
        URI uri;
        try {
            uri = new URI(url);
        } catch (URISyntaxException malformed) {
            throw new InvalidInputException(field, "must be a URL, with characters outside of ASCII percent-encoded");
        }
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        boolean proxied = format == RecordFormat.UNSTRUCTURED;
        if (!scheme.equals("https") && (proxied || !scheme.equals("http"))) {
            throw new InvalidInputException(
                    field, proxied ? "must begin with https://" : "must begin with https:// or http://");
        }
        if (uri.getHost() == null || !InputRules.isAscii(url)) {
            throw new InvalidInputException(field, "must have a host, and nothing but ASCII");
        }
        if (uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            throw new InvalidInputException(field, "must have neither credentials nor a fragment");
        }
        if (proxied && uri.getPort() != -1) {
            throw new InvalidInputException(field, "must not name a port: the Spine Secure Proxy calls 443");
        }
    }

    /** When the record was made, if known. */
    public Optional<RecordDate> knownCreation() {
        return Optional.ofNullable(creation);
    }

    @Override
    public String toString() {
        return "NewContent[" + format + "]";
    }
}
