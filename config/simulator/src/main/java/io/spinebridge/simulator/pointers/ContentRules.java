package io.spinebridge.simulator.pointers;

import io.spinebridge.simulator.service.SpineRefusal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.dstu3.model.Attachment;
import org.hl7.fhir.dstu3.model.CodeableConcept;
import org.hl7.fhir.dstu3.model.DocumentReference;
import org.hl7.fhir.dstu3.model.DocumentReference.DocumentReferenceContentComponent;
import org.hl7.fhir.dstu3.model.Extension;

/** The contents of a pointer: where its record is, and in which formats. Stateless. */
final class ContentRules {

    private ContentRules() {}

    static Optional<SpineRefusal> check(DocumentReference pointer, boolean exactDisplay) {
        if (pointer.getContent().isEmpty()) {
            return Optional.of(Refusals.invalidElement("content"));
        }
        return pointer.getContent().stream()
                .flatMap(content -> broken(content, exactDisplay).stream())
                .findFirst()
                .map(Refusals::invalidElement);
    }

    /** The first element that breaks the profile, by the name that the reference implementation has for it. */
    private static Optional<String> broken(DocumentReferenceContentComponent content, boolean exactDisplay) {
        Attachment attachment = content.getAttachment();
        if (!hasStability(content, exactDisplay)) {
            return Optional.of("content.extension:contentStability");
        }
        if (!attachment.hasContentType()) {
            return Optional.of("contenttype");
        }
        if (!isAbsolute(attachment.getUrl())) {
            return Optional.of("url");
        }
        return CodedValues.FORMATS.has(content.getFormat(), exactDisplay)
                ? Optional.empty()
                : Optional.of("content.format");
    }

    private static boolean hasStability(DocumentReferenceContentComponent content, boolean exactDisplay) {
        List<Extension> stabilities = content.getExtensionsByUrl(Canonicals.STABILITY);
        return stabilities.size() == 1
                && stabilities.get(0).getValue() instanceof CodeableConcept concept
                && CodedValues.STABILITIES.has(concept, exactDisplay);
    }

    private static boolean isAbsolute(String url) {
        try {
            URI uri = new URI(url == null ? "" : url);
            return uri.isAbsolute() && uri.getHost() != null;
        } catch (URISyntaxException malformed) {
            return false;
        }
    }
}
