package io.spinebridge.pointers.stu3;

import io.spinebridge.api.Code;
import io.spinebridge.api.pointers.ContentStability;
import io.spinebridge.api.pointers.PointerContent;
import io.spinebridge.api.pointers.RecordFormat;
import io.spinebridge.fhir.stu3.FhirValues;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import org.hl7.fhir.dstu3.model.Attachment;
import org.hl7.fhir.dstu3.model.CodeableConcept;
import org.hl7.fhir.dstu3.model.DocumentReference.DocumentReferenceContentComponent;
import org.hl7.fhir.dstu3.model.Extension;

/** From the contents of a DocumentReference to values. Stateless. */
final class ContentMapper {

    private ContentMapper() {}

    static List<PointerContent> values(List<DocumentReferenceContentComponent> contents, NotUnderstoodNotes notes) {
        if (contents.isEmpty()) {
            notes.missing("content");
        }
        return contents.stream().map(content -> value(content, notes)).toList();
    }

    private static PointerContent value(DocumentReferenceContentComponent content, NotUnderstoodNotes notes) {
        Code format = format(content, notes);
        Attachment attachment = content.getAttachment();
        mediaType(attachment, RecordFormat.of(format).orElse(null), notes);
        url(attachment, notes);
        return new PointerContent(
                format,
                attachment.getContentType(),
                attachment.getUrl(),
                stability(content, notes),
                DateMapper.date("content.attachment.creation", attachment.getCreationElement(), notes));
    }

    private static Code format(DocumentReferenceContentComponent content, NotUnderstoodNotes notes) {
        Code format = FhirValues.code(content.getFormat());
        if (format.code().isEmpty()) {
            notes.missing("content.format");
        } else if (RecordFormat.of(format).isEmpty()) {
            notes.add("content.format", "this format is not known", content.getFormat());
        }
        return format;
    }

    private static Code stability(DocumentReferenceContentComponent content, NotUnderstoodNotes notes) {
        List<Extension> extensions = content.getExtension().stream()
                .filter(each -> PointerDefinitions.STABILITY.equals(each.getUrl()))
                .toList();
        notes.further("content.extension", extensions);
        if (extensions.isEmpty()) {
            notes.missing("content.extension", "the content should say whether the record changes, and does not");
            return new Code("", "", "");
        }
        Extension stability = extensions.get(0);
        if (stability.getValue() instanceof CodeableConcept concept) {
            notes.further("content.extension.value.coding", concept.getCoding());
        }
        Code code = FhirValues.codedText(stability.getValue()).firstCode().orElse(new Code("", "", ""));
        if (ContentStability.of(code).isEmpty()) {
            notes.add("content.extension", "whether the record changes is said in a way that is not known", stability);
        }
        return code;
    }

    private static void mediaType(Attachment attachment, RecordFormat format, NotUnderstoodNotes notes) {
        String type = attachment.getContentType();
        if (type == null || type.isBlank()) {
            notes.missing("content.attachment.contentType");
        } else if (format != null
                && !format.mediaTypes()
                        .contains(type.toLowerCase(Locale.ROOT)
                                .replaceAll(";.*", "")
                                .strip())) {
            notes.add(
                    "content.attachment.contentType",
                    "this media type does not go with the format",
                    attachment.getContentTypeElement());
        }
    }

    private static void url(Attachment attachment, NotUnderstoodNotes notes) {
        String url = attachment.getUrl();
        if (url == null || url.isBlank()) {
            notes.missing("content.attachment.url");
        } else if (!isAbsolute(url)) {
            notes.add("content.attachment.url", "this is no absolute URL", attachment.getUrlElement());
        }
    }

    private static boolean isAbsolute(String url) {
        try {
            URI uri = new URI(url);
            return uri.isAbsolute() && uri.getHost() != null;
        } catch (URISyntaxException malformed) {
            return false;
        }
    }
}
