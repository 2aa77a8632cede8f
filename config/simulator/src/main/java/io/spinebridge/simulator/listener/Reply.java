package io.spinebridge.simulator.listener;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * An answer whose body is made while it is sent, so that its length does not matter.
 *
 * @param status HTTP status
 * @param headers headers, less {@code Content-Length}
 * @param length length of the body that is announced; -1 for none, which makes it chunked
 * @param body the body
 * @param text the body for the evidence, as far as it is kept
 */
public record Reply(int status, Map<String, String> headers, long length, Body body, String text) {

    /** A body. */
    @FunctionalInterface
    public interface Body {
        /**
         * Writes it.
         *
         * @throws IOException when it breaks off: the connection is then closed, so that the client can tell
         */
        void writeTo(ResponseStream out) throws IOException;
    }

    public Reply {
        headers = new TreeMap<>(headers);
    }

    /** A short text. */
    public static Reply text(int status, String contentType, String text) {
        byte[] octets = text.getBytes(StandardCharsets.UTF_8);
        return new Reply(status, Map.of("Content-Type", contentType), octets.length, out -> out.write(octets), text);
    }

    /** No body. */
    public static Reply empty(int status) {
        return new Reply(status, Map.of(), 0, out -> {}, "");
    }

    /** The same with a header; an empty value leaves it as it is. */
    public Reply with(String name, String value) {
        if (value.isEmpty()) {
            return this;
        }
        Map<String, String> more = new TreeMap<>(headers);
        more.put(name, value);
        return new Reply(status, more, length, body, text);
    }

    /** The same with headers. */
    public Reply with(Map<String, String> others) {
        Map<String, String> more = new TreeMap<>(headers);
        more.putAll(others);
        return new Reply(status, more, length, body, text);
    }
}
