package io.spinebridge.fhir;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * Bytes as text, strictly. Bytes that are none of the character set become half a surrogate pair each, which no text holds otherwise: so the
 * damage stays where it is, is known as such, and is never mistaken for a character. Stateless.
 */
final class BodyText {

    /** Added to a damaged byte. */
    private static final int DAMAGED = 0xDC00;
    /** What Java puts in place of bytes that are no character; it may also have been sent. */
    private static final char REPLACED = '\uFFFD';

    private BodyText() {}

    /** The text of a body. */
    static String of(byte[] body, Charset charset) {
        String sound = new String(body, charset);
        return sound.indexOf(REPLACED) < 0 ? withoutMark(sound) : withDamage(body, charset);
    }

    /** Some senders put a byte order mark first, which JSON does not allow. */
    private static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == '\uFEFF' ? text.substring(1) : text;
    }

    private static String withDamage(byte[] body, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.wrap(body);
        CharBuffer text = CharBuffer.allocate((int) (body.length * Math.max(1.0, decoder.maxCharsPerByte())) + 1);
        CoderResult result = decoder.decode(bytes, text, true);
        while (result.isError()) {
            for (int i = 0; i < result.length(); i++) {
                text.put((char) (DAMAGED + (bytes.get() & 0xff)));
            }
            result = decoder.decode(bytes, text, true);
        }
        decoder.flush(text);
        text.flip();
        return withoutMark(text.toString());
    }

    /** Whether a text holds half a surrogate pair: damaged bytes, or an escape that stands for none. */
    static boolean isDamaged(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                boolean pair = Character.isHighSurrogate(text.charAt(i))
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!pair) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }
}
