package io.spinebridge.fhir;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;

/** Writes resources into requests, as JSON in UTF-8. Thread safe. */
@Produces(FhirBodies.JSON)
public final class FhirBodyWriter implements MessageBodyWriter<FhirRequest> {

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == FhirRequest.class;
    }

    @Override
    public void writeTo(
            FhirRequest request,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream stream)
            throws IOException {
        stream.write(request.json().getBytes(StandardCharsets.UTF_8));
    }
}
