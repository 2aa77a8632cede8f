package io.spinebridge.http;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.apache.hc.core5.net.PercentCodec;

/** Percent-encoding of parts of URLs. Stateless. */
public final class PercentEncoding {

    private static final String LEGAL = "-._~:/?#[]@!$&'()*+,;=%";

    private PercentEncoding() {}

    /**
     * Encodes a text as UTF-8, with escapes in upper case, so strictly that it can stand anywhere in a URL: only letters and digits of ASCII and
     * {@code - . _ ~} stay (RFC 3986, section 2.3).
     *
     * @throws IllegalArgumentException when it holds half a character, for which the codec would send another one
     */
    public static String encode(String text) {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new IllegalArgumentException("a text with half a character cannot be encoded");
        }
        return PercentCodec.RFC3986.encode(text);
    }

    /** Encodes what a URL must not hold as it is, and leaves all else alone. */
    public static String encodeWhatIsIllegal(String url) {
        return url.codePoints().allMatch(PercentEncoding::isLegal)
                ? url
                : url.codePoints()
                        .mapToObj(each -> isLegal(each) ? Character.toString(each) : encode(Character.toString(each)))
                        .collect(Collectors.joining());
    }

    private static boolean isLegal(int character) {
        return character < 0x80 && (Character.isLetterOrDigit(character) || LEGAL.indexOf(character) >= 0);
    }
}
