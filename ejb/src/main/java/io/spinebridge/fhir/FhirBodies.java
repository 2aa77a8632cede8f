package io.spinebridge.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.IParser;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IPrimitiveType;

/**
 * FHIR resources of one release as text. One per release: it holds the FhirContext, which is costly to make. Parsers are made for each use, because
 * they are not thread safe. Thread safe.
 */
public final class FhirBodies {

    /** The media type that is sent and asked for. */
    public static final String JSON = "application/fhir+json";

    private final FhirContext context;

    /** Uses this context. */
    public FhirBodies(FhirContext context) {
        this.context = context;
    }

    /** Reads something small: the first parse takes seconds, since HAPI then scans its model. */
    public void warmUp() {
        read(
                IBaseResource.class,
                JSON,
                "{\"resourceType\":\"Bundle\",\"type\":\"searchset\",\"total\":0}".getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads a resource. What HAPI has no place for is noted at the resource, see {@link ParseNotes}.
     *
     * @param type expected kind
     * @param contentType {@code Content-Type} of the answer; decides between JSON and XML
     * @param body the answer's body
     * @throws DataFormatException when it is no such resource
     */
    public <T extends IBaseResource> T read(Class<T> type, String contentType, byte[] body) {
        String text = withoutMark(new String(body, StandardCharsets.UTF_8));
        boolean xml = isXml(contentType);
        ParseNotes notes = new ParseNotes();
        IParser parser = (xml ? context.newXmlParser() : context.newJsonParser()).setParserErrorHandler(notes);
        IBaseResource resource = parsed(parser, text);
        if (!type.isInstance(resource)) {
            throw new DataFormatException("a " + resource.fhirType() + " instead of a " + type.getSimpleName());
        }
        notes.attachTo(resource, xml ? "" : text);
        return type.cast(resource);
    }

    private static IBaseResource parsed(IParser parser, String text) {
        try {
            return parser.parseResource(text);
        } catch (DataFormatException notAResource) {
            throw notAResource;
        } catch (RuntimeException unforeseen) {
            // HAPI answers some damages with an exception of its innards, whose message may quote the body.
            throw new DataFormatException(
                    "HAPI cannot read it (" + unforeseen.getClass().getSimpleName() + ")");
        }
    }

    /** Some senders put a byte order mark first, which JSON does not allow. */
    public static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** Whether a content type is one of FHIR's, in JSON or XML, or one of the plain ones that Spine components use. */
    static boolean isFhir(String contentType) {
        return isXml(contentType) || kind(contentType).contains("json");
    }

    private static boolean isXml(String contentType) {
        return kind(contentType).contains("xml") && !kind(contentType).contains("html");
    }

    private static String kind(String contentType) {
        return contentType == null
                ? ""
                : contentType.toLowerCase(Locale.ROOT).replaceAll(";.*", "").strip();
    }

    /** Writes a resource as JSON. */
    public String write(IBaseResource resource) {
        return context.newJsonParser().encodeResourceToString(resource);
    }

    /** Writes any element as JSON, for people to see what it holds. */
    public String raw(IBase element) {
        return element instanceof IPrimitiveType<?> primitive
                ? primitive.getValueAsString()
                : context.newJsonParser().encodeToString(element);
    }
}
