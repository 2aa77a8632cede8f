package io.spinebridge.retrieval;

import io.spinebridge.api.InputRules;
import io.spinebridge.api.InvalidInputException;
import io.spinebridge.api.pointers.NewContent;
import io.spinebridge.http.PercentEncoding;
import io.spinebridge.http.PrivateAddresses;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/**
 * The URL of a pointer's content, after it was looked at: {@code https}, a host that is neither local nor private, no credentials, bounded
 * length.
 *
 * @param url the provider's URL, as it is in the pointer
 */
record PointerUrl(URI url) {

    private static final String FIELD = "content URL";

    /**
     * Looks at a URL.
     *
     * @param text as it is in the pointer
     * @param proxy base of the Spine Secure Proxy: a URL that was prefixed with it already, as newer providers do, counts as the one behind it
     * @param privateHosts hosts that are let through although they are local or private
     * @throws InvalidInputException naming the rule that is broken, without the URL
     */
    static PointerUrl of(String text, URI proxy, Set<String> privateHosts) {
        String url = withoutProxy(text, proxy);
        if (url.isBlank() || url.length() > NewContent.LONGEST_URL) {
            throw new InvalidInputException(FIELD, "must be 1 to " + NewContent.LONGEST_URL + " characters");
        }
        URI uri;
        try {
            uri = new URI(url);
        } catch (URISyntaxException malformed) {
            throw new InvalidInputException(FIELD, "is no URL");
        }
        if (!"https".equalsIgnoreCase(uri.getScheme()) || uri.getHost() == null) {
            throw new InvalidInputException(FIELD, "must begin with https:// and name a host");
        }
        if (uri.getRawUserInfo() != null || uri.getRawAuthority().contains("@")) {
            throw new InvalidInputException(FIELD, "must not have credentials");
        }
        if (uri.getRawFragment() != null || !InputRules.isAscii(url)) {
            throw new InvalidInputException(FIELD, "must have no fragment, and nothing but ASCII");
        }
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        if (!privateHosts.contains(host) && PrivateAddresses.isLocalName(host)) {
            throw new InvalidInputException(
                    FIELD,
                    "leads to a local or private address; an administrator may allow it (spinebridge.retrieval.private-hosts)");
        }
        return new PointerUrl(uri);
    }

    private static String withoutProxy(String text, URI proxy) {
        String prefix = proxy + "/";
        if (text == null) {
            return "";
        }
        if (!text.regionMatches(true, 0, prefix, 0, prefix.length())) {
            return text;
        }
        String rest = text.substring(prefix.length());
        try {
            return rest.contains("/") ? rest : URLDecoder.decode(rest.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return rest;
        }
    }

    /** Its host, in lower case. */
    String host() {
        return url.getHost().toLowerCase(Locale.ROOT);
    }

    /** The URL by which a proxy is asked for it. */
    URI through(URI proxy) {
        return URI.create(proxy + "/" + PercentEncoding.encode(url.toString()));
    }

    @Override
    public String toString() {
        return "PointerUrl[withheld]";
    }
}
