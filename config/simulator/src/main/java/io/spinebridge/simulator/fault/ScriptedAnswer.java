package io.spinebridge.simulator.fault;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * What {@link FaultKind#ANSWER} sends, beside its status.
 *
 * @param headers as they are sent, however little they fit the body
 * @param body each character is one octet
 * @param ending how the body ends; {@link Ending#WHOLE} when not given
 */
public record ScriptedAnswer(Map<String, String> headers, String body, Ending ending) {

    /** Ends of a body. */
    public enum Ending {
        /** As announced. */
        WHOLE,
        /** One octet early, by closing the connection. */
        CUT_OFF,
        /** Never: the body is sent again and again, until the client is gone. */
        ENDLESS
    }

    static final ScriptedAnswer EMPTY = new ScriptedAnswer(null, null, null);

    public ScriptedAnswer {
        headers = headers == null ? new TreeMap<>() : new TreeMap<>(headers);
        body = body == null ? "" : body;
        ending = ending == null ? Ending.WHOLE : ending;
        if (body.chars().anyMatch(octet -> octet > 0xff)) {
            throw new IllegalArgumentException("each character of the body is one octet");
        }
        if (ending == Ending.ENDLESS && body.isEmpty()) {
            throw new IllegalArgumentException("a body that never ends must not be empty");
        }
    }

    /** A whole text in UTF-8; an empty content type sends none. */
    public static ScriptedAnswer of(String contentType, String text) {
        return of(contentType, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same in octets. */
    public static ScriptedAnswer of(String contentType, byte[] octets) {
        return new ScriptedAnswer(
                contentType.isEmpty() ? Map.of() : Map.of("Content-Type", contentType),
                new String(octets, StandardCharsets.ISO_8859_1),
                Ending.WHOLE);
    }

    /** The same with a header. */
    public ScriptedAnswer with(String name, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(name, value);
        return new ScriptedAnswer(more, body, ending);
    }

    /** The same with another end. */
    public ScriptedAnswer ending(Ending other) {
        return new ScriptedAnswer(headers, body, other);
    }

    /** The body. */
    public byte[] octets() {
        return body.getBytes(StandardCharsets.ISO_8859_1);
    }
}
