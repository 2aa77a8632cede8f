package io.spinebridge.http;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Percent-encoding of one part of a URL, so strict that the result can stand anywhere in one: only letters and digits of ASCII and {@code
 * - . _ ~} stay (RFC 3986, section 2.3). Stateless.
 */
public final class PercentEncoding {

    private static final String STAY = "-._~";
    private static final HexFormat ESCAPE = HexFormat.of().withUpperCase();

    private PercentEncoding() {}

    /**
     * Encodes a text as UTF-8, with escapes in upper case.
     *
     * @throws IllegalArgumentException when it holds half a character, which would arrive as another one
     */
    public static String encode(String text) {
        ByteBuffer bytes;
        try {
            bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
        } catch (CharacterCodingException halfACharacter) {
            throw new IllegalArgumentException("a text with half a character cannot be encoded", halfACharacter);
        }
        StringBuilder encoded = new StringBuilder(3 * bytes.remaining());
        while (bytes.hasRemaining()) {
            int octet = Byte.toUnsignedInt(bytes.get());
            if (stays(octet)) {
                encoded.append((char) octet);
            } else {
                encoded.append('%').append(ESCAPE.toHexDigits((byte) octet));
            }
        }
        return encoded.toString();
    }

    private static boolean stays(int octet) {
        return octet >= 'A' && octet <= 'Z'
                || octet >= 'a' && octet <= 'z'
                || octet >= '0' && octet <= '9'
                || STAY.indexOf(octet) >= 0;
    }
}
