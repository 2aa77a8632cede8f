package io.spinebridge.fhir;

import ca.uhn.fhir.parser.DataFormatException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.function.Consumer;
import org.hl7.fhir.instance.model.api.IBaseResource;

/**
 * Reads resources from answers. Takes any content type, so that an HTML page with status 200 is told as what it is. Thread safe.
 */
@Consumes("*/*")
public final class FhirBodyReader implements MessageBodyReader<IBaseResource> {

    private final FhirBodies bodies;
    private final int maxBytes;
    private final Consumer<byte[]> whenRead;

    /**
     * Reads with a limit.
     *
     * @param bodies parses
     * @param maxBytes longest body that is taken
     * @param whenRead is told each body before it is parsed, also one that turns out to be unreadable
     */
    public FhirBodyReader(FhirBodies bodies, int maxBytes, Consumer<byte[]> whenRead) {
        this.bodies = bodies;
        this.maxBytes = maxBytes;
        this.whenRead = whenRead;
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return IBaseResource.class.isAssignableFrom(type);
    }

    @Override
    public IBaseResource readFrom(
            Class<IBaseResource> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream stream)
            throws IOException {
        String contentType = headers.getFirst(HttpHeaders.CONTENT_TYPE);
        byte[] body = stream.readNBytes(maxBytes + 1);
        whenRead.accept(body);
        if (body.length > maxBytes) {
            throw new UnreadableAnswerException(
                    "longer than " + maxBytes + " bytes (spinebridge.answer.max-bytes)", null);
        }
        if (body.length == 0) {
            throw new UnreadableAnswerException("empty", null);
        }
        if (!FhirBodies.isFhir(contentType)) {
            throw new UnreadableAnswerException("content type " + contentType + " instead of " + FhirBodies.JSON, null);
        }
        try {
            return bodies.read(type, contentType, body);
        } catch (DataFormatException malformed) {
            // HAPI's message quotes the body, which is patient data: it goes neither into our message nor into the
            // chain of causes.
            throw new UnreadableAnswerException("not the expected FHIR resource " + type.getSimpleName(), null);
        }
    }
}
