package io.spinebridge.http;

import java.nio.charset.StandardCharsets;
import org.apache.hc.core5.net.PercentCodec;

/**
 * Percent-encoding of one part of a URL, so strict that the result can stand anywhere in one: only letters and digits of ASCII and {@code
 * - . _ ~} stay (RFC 3986, section 2.3). Stateless.
 */
public final class PercentEncoding {

    private PercentEncoding() {}

    /**
     * Encodes a text as UTF-8, with escapes in upper case.
     *
     * @throws IllegalArgumentException when it holds half a character, for which the codec would send another one
     */
    public static String encode(String text) {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new IllegalArgumentException("a text with half a character cannot be encoded");
        }
        return PercentCodec.RFC3986.encode(text);
    }
}
