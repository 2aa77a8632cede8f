package io.spinebridge.fhir;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * In which character set a body is. A byte order mark decides, then {@code Content-Type}, then XML's own declaration, as <em>RFC 7303</em> has
 * it; UTF-8 where nothing is said. Stateless.
 */
final class BodyCharset {

    /** As far as it is looked for. */
    private static final int DECLARATION = 200;

    private static final Pattern ENCODING =
            Pattern.compile("^\\s*<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._:+-]+)[\"']");

    private static final Pattern WIDE = Pattern.compile("(?i)(x-)?utf-?(16|32).*|(iso-10646-)?ucs-?[24].*");

    private BodyCharset() {}

    /**
     * The character set.
     *
     * @param contentType as the answer has it; null when it has none
     * @throws UnreadableAnswerException when it is one that nobody knows
     */
    static Charset of(byte[] body, String contentType) {
        Optional<Charset> marked = marked(body);
        if (marked.isPresent()) {
            return marked.get();
        }
        String name = said(body, contentType).orElse("utf-8");
        return named(name).orElseThrow(() -> new UnreadableAnswerException("its character set is not known"));
    }

    /** The same for what is worth reading all the same: UTF-8 where nobody knows the character set. */
    static Charset orUtf8(byte[] body, String contentType) {
        return marked(body)
                .or(() -> said(body, contentType).flatMap(BodyCharset::named))
                .orElse(StandardCharsets.UTF_8);
    }

    /** By a byte order mark, or, since what is read begins with a character of ASCII, by the noughts around that. */
    private static Optional<Charset> marked(byte[] body) {
        int first = at(body, 0);
        int second = at(body, 1);
        if (first == 0xfe && second == 0xff || first == 0 && second > 0) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        if (first == 0xff && second == 0xfe || first > 0 && second == 0) {
            boolean four = at(body, 2) == 0 && at(body, 3) == 0;
            return Optional.of(four ? Charset.forName("UTF-32LE") : StandardCharsets.UTF_16LE);
        }
        if (first == 0 && second == 0) {
            return Optional.of(Charset.forName("UTF-32BE"));
        }
        return first == 0xef && second == 0xbb && at(body, 2) == 0xbf
                ? Optional.of(StandardCharsets.UTF_8)
                : Optional.empty();
    }

    private static int at(byte[] body, int index) {
        return index < body.length ? body[index] & 0xff : -1;
    }

    /** What {@code Content-Type} says, or XML itself. */
    private static Optional<String> said(byte[] body, String contentType) {
        return parameter(contentType)
                .filter(BodyCharset::isNarrow)
                .or(() -> declared(body).filter(BodyCharset::isNarrow));
    }

    /** What has no noughts is not in wide characters, whatever it says: software copies such names from its own strings. */
    private static boolean isNarrow(String name) {
        return !WIDE.matcher(name).matches();
    }

    private static Optional<String> parameter(String contentType) {
        for (String parameter : contentType == null ? new String[0] : contentType.split(";")) {
            String[] pair = parameter.split("=", 2);
            if (pair.length == 2 && pair[0].strip().toLowerCase(Locale.ROOT).equals("charset")) {
                return Optional.of(pair[1].strip().replace("\"", ""));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> declared(byte[] body) {
        String start = new String(body, 0, Math.min(body.length, DECLARATION), StandardCharsets.ISO_8859_1);
        Matcher encoding = ENCODING.matcher(start);
        return encoding.find() ? Optional.of(encoding.group(1)) : Optional.empty();
    }

    private static Optional<Charset> named(String name) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }
}
