package io.spinebridge.retrieval;

import io.spinebridge.api.SpineError;
import io.spinebridge.api.UnavailableException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Where an answer's body ends, and how it is packed, by its headers. A body that ends where the connection does cannot be told from one that
 * was cut short, and is refused. One that was compressed, although that was not asked for, is unpacked if it is gzip, and else refused.
 *
 * @param announced length on the wire
 * @param chunked whether it comes in chunks, of which the last one says so
 * @param codings how it is packed, the innermost first; empty when it is not
 */
record BodyFraming(OptionalLong announced, boolean chunked, List<String> codings) {

    private static final List<List<String>> GZIP = List.of(List.of("gzip"), List.of("x-gzip"));
    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");
    /** Longer than any coding's. */
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,20}");

    BodyFraming {
        codings = List.copyOf(codings);
    }

    /**
     * What the headers say.
     *
     * @param headers value of a header by its name, several joined by commas; null when it is not there
     */
    static BodyFraming of(Function<String, String> headers) {
        String length = headers.apply("Content-Length");
        String transfer = headers.apply("Transfer-Encoding");
        return new BodyFraming(
                length == null || !LENGTH.matcher(length).matches()
                        ? OptionalLong.empty()
                        : OptionalLong.of(Long.parseLong(length)),
                transfer != null && transfer.toLowerCase(Locale.ROOT).contains("chunked"),
                codings(headers.apply("Content-Encoding")));
    }

    private static List<String> codings(String header) {
        return header == null
                ? List.of()
                : Arrays.stream(header.toLowerCase(Locale.ROOT).split(","))
                        .map(String::strip)
                        .filter(coding -> !coding.isEmpty() && !coding.equals("identity"))
                        .toList();
    }

    /**
     * Refuses a body of which nobody could say whether it came whole, or that cannot be unpacked.
     *
     * @param who whose answer it is, for the message
     * @param error names the request
     */
    void requireReadable(String who, SpineError error) {
        if (announced.isEmpty() && !chunked) {
            throw new UnavailableException(
                    who + " does not say where it ends, so that it could not be told whether it is whole",
                    error,
                    null,
                    null);
        }
        if (!codings.isEmpty() && !packed()) {
            throw new UnavailableException(
                    who + " is compressed (" + named() + ") although that was not asked for, and cannot be unpacked",
                    error,
                    null,
                    null);
        }
    }

    private boolean packed() {
        return GZIP.contains(codings);
    }

    private String named() {
        return codings.stream()
                .map(coding -> NAME.matcher(coding).matches() ? coding : "unknown")
                .limit(3)
                .reduce((inner, outer) -> inner + ", " + outer)
                .orElse("");
    }

    /** Length of what {@link #unpacked} gives, if it is known. */
    OptionalLong length() {
        return packed() ? OptionalLong.empty() : announced;
    }

    /**
     * The body as its author wrote it.
     *
     * @param most longest body that is taken, in bytes
     */
    InputStream unpacked(InputStream body, long most) {
        return packed() ? new GzipStream(body, most) : body;
    }
}
