package io.spinebridge.fhir;

import ca.uhn.fhir.context.FhirContext;
import java.util.Locale;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.instance.model.api.IBaseResource;

/**
 * What is received becomes elements, see {@link Element}; what is sent is made with HAPI's model of one release. One per release: it holds the
 * FhirContext, which is costly to make. HAPI's parsers are made for each use, because they are not thread safe. Thread safe.
 */
public final class FhirBodies {

    /** The media type that is sent and asked for. */
    public static final String JSON = "application/fhir+json";

    private final FhirContext context;

    /** Uses this context. */
    public FhirBodies(FhirContext context) {
        this.context = context;
    }

    /** Writes and reads something small: the first time takes seconds, since HAPI then scans its model. */
    public void warmUp() {
        element(context.getResourceDefinition("Bundle").newInstance());
    }

    /**
     * Reads a body.
     *
     * @param contentType {@code Content-Type} of the answer; decides between JSON and XML, and of the character set
     * @param body the answer's body
     * @throws UnreadableAnswerException when it is neither JSON nor XML
     */
    public static Element read(String contentType, byte[] body) {
        String text = BodyText.of(body, BodyCharset.of(body, contentType));
        return isXml(contentType) ? XmlElements.read(text) : JsonElements.read(text);
    }

    /**
     * A body as text, for people to see what was there: bytes that are none of its character set in hexadecimal.
     *
     * @param contentType {@code Content-Type} of the answer; null when it had none
     */
    public static String shown(String contentType, byte[] body) {
        return ElementText.withDamage(BodyText.of(body, BodyCharset.orUtf8(body, contentType)));
    }

    /** Whether a content type is one of FHIR's, in JSON or XML, or one of the plain ones that Spine components use. */
    static boolean isFhir(String contentType) {
        return isXml(contentType) || kind(contentType).contains("json");
    }

    private static boolean isXml(String contentType) {
        return kind(contentType).contains("xml") && !kind(contentType).contains("html");
    }

    private static String kind(String contentType) {
        String type = contentType == null ? "" : contentType;
        int parameters = type.indexOf(';');
        return (parameters < 0 ? type : type.substring(0, parameters)).toLowerCase(Locale.ROOT);
    }

    /** Writes a resource as JSON. */
    public String write(IBaseResource resource) {
        return context.newJsonParser().encodeResourceToString(resource);
    }

    /** A part of a resource that was made with HAPI, as an element to be put into one that was received. */
    public Element element(IBase made) {
        return JsonElements.read(
                made instanceof IBaseResource resource
                        ? write(resource)
                        : context.newJsonParser().encodeToString(made));
    }
}
