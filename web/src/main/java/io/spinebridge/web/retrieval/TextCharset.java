package io.spinebridge.web.retrieval;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * In which charset a text is: that of its byte order mark, else what its provider says, else what the text itself says, else UTF-8. It must be
 * readable in it to the last character: a browser would show � for what is not, and nobody would know which dose stood there. Stateless.
 *
 * <p>The order is that of browsers (<em>Encoding</em>, WHATWG), so that they read what was checked here.
 */
final class TextCharset {

    /** Those that browsers know by the same name or mean the same by it; UTF-16 without a mark is little-endian to them and big-endian to Java. */
    private static final Set<String> OF_BROWSERS = Set.of(
            "UTF-8",
            "UTF-16LE",
            "UTF-16BE",
            "US-ASCII",
            "ISO-8859-1",
            "ISO-8859-2",
            "ISO-8859-3",
            "ISO-8859-4",
            "ISO-8859-5",
            "ISO-8859-6",
            "ISO-8859-7",
            "ISO-8859-8",
            "ISO-8859-9",
            "ISO-8859-13",
            "ISO-8859-15",
            "ISO-8859-16",
            "windows-1250",
            "windows-1251",
            "windows-1252",
            "windows-1253",
            "windows-1254",
            "windows-1255",
            "windows-1256",
            "windows-1257",
            "windows-1258");

    private static final int LONGEST_PROLOGUE = 1024;
    private static final Pattern XML =
            Pattern.compile("^<\\?xml[^>]{0,200}?\\sencoding\\s{0,9}=\\s{0,9}[\"']([^\"'<>]{1,40})[\"']");
    private static final Pattern HTML = Pattern.compile(
            "<meta[^>]{1,200}?charset\\s{0,9}=\\s{0,9}[\"']?([^\"'\\s;/>]{1,40})", Pattern.CASE_INSENSITIVE);
    private static final Map<String, Pattern> DECLARATIONS =
            Map.of("application/xml", XML, "text/xml", XML, "application/fhir+xml", XML, "text/html", HTML);

    private TextCharset() {}

    /**
     * The charset.
     *
     * @param mediaType what the text is
     * @param said what its provider says; empty for nothing
     * @param text all of it
     * @return empty when it cannot be told, or the text is malformed in it
     */
    static Optional<Charset> of(String mediaType, String said, byte[] text) {
        return marked(text)
                .or(() -> said.isEmpty() ? declared(mediaType, text) : known(said))
                .filter(charset -> OF_BROWSERS.contains(charset.name()))
                .filter(charset -> isReadable(text, charset));
    }

    private static Optional<Charset> marked(byte[] text) {
        if (begins(text, 0xef, 0xbb, 0xbf)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (begins(text, 0xfe, 0xff)) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return begins(text, 0xff, 0xfe) ? Optional.of(StandardCharsets.UTF_16LE) : Optional.empty();
    }

    private static boolean begins(byte[] text, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= text.length || (text[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Charset> declared(String mediaType, byte[] text) {
        Pattern declaration = DECLARATIONS.get(mediaType);
        if (declaration == null) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        Matcher found = declaration.matcher(
                new String(text, 0, Math.min(text.length, LONGEST_PROLOGUE), StandardCharsets.ISO_8859_1));
        return found.find() ? known(found.group(1)) : Optional.of(StandardCharsets.UTF_8);
    }

    private static Optional<Charset> known(String name) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    /** What holds a NUL is no text, or one in another charset. */
    private static boolean isReadable(byte[] text, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(text))
                    .chars()
                    .noneMatch(character -> character == 0);
        } catch (CharacterCodingException malformed) {
            return false;
        }
    }
}
