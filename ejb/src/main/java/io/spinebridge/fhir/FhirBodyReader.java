package io.spinebridge.fhir;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Reads resources from answers. Takes any content type, so that an HTML page with status 200 is told as what it is. Thread safe.
 */
@Consumes("*/*")
public final class FhirBodyReader implements MessageBodyReader<FhirAnswer> {

    private static final Pattern SHORT_LENGTH = Pattern.compile("[0-9]{1,5}");

    private final int maxBytes;
    private final Consumer<byte[]> whenRead;

    /**
     * Reads with a limit.
     *
     * @param maxBytes longest body that is taken
     * @param whenRead is told each body before it is parsed, also one that turns out to be unreadable
     */
    public FhirBodyReader(int maxBytes, Consumer<byte[]> whenRead) {
        this.maxBytes = maxBytes;
        this.whenRead = whenRead;
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == FhirAnswer.class;
    }

    @Override
    public FhirAnswer readFrom(
            Class<FhirAnswer> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream stream)
            throws IOException {
        String contentType = headers.getFirst(HttpHeaders.CONTENT_TYPE);
        byte[] body = body(stream, headers.getFirst(HttpHeaders.CONTENT_LENGTH));
        whenRead.accept(body);
        if (body.length > maxBytes) {
            throw new UnreadableAnswerException("longer than " + maxBytes + " bytes (spinebridge.answer.max-bytes)");
        }
        if (body.length == 0) {
            throw new UnreadableAnswerException("empty");
        }
        if (!FhirBodies.isFhir(contentType)) {
            throw new UnreadableAnswerException(
                    "content type " + shown(contentType) + " instead of " + FhirBodies.JSON);
        }
        return new FhirAnswer(FhirBodies.read(contentType, body), body.length);
    }

    /** In one piece where its length is announced. An announcement alone must not take much memory. */
    private byte[] body(InputStream stream, String announced) throws IOException {
        int length = SHORT_LENGTH.matcher(String.valueOf(announced)).matches() ? Integer.parseInt(announced) : 0;
        if (length == 0 || length > maxBytes) {
            return stream.readNBytes(maxBytes + 1);
        }
        byte[] body = new byte[length];
        int read = stream.readNBytes(body, 0, length);
        if (read < length) {
            return Arrays.copyOf(body, read);
        }
        byte[] more = stream.readNBytes(maxBytes + 1 - length);
        if (more.length == 0) {
            return body;
        }
        byte[] whole = Arrays.copyOf(body, length + more.length);
        System.arraycopy(more, 0, whole, length, more.length);
        return whole;
    }

    /** Whatever the other side sent as its content type, it must not fill or break a log line. */
    private static String shown(String contentType) {
        String printable = String.valueOf(contentType).replaceAll("[^\\x20-\\x7e]", "?");
        return printable.length() > 100 ? printable.substring(0, 100) + "…" : printable;
    }
}
