package io.spinebridge.pointers.stu3;

import io.spinebridge.api.Code;
import io.spinebridge.api.pointers.ContentStability;
import io.spinebridge.api.pointers.PointerContent;
import io.spinebridge.api.pointers.RecordFormat;
import io.spinebridge.fhir.Element;
import io.spinebridge.fhir.ElementValues;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;

/** From the contents of a DocumentReference to values. Stateless. */
final class ContentMapper {

    private ContentMapper() {}

    static List<PointerContent> values(List<Element> contents, NotUnderstoodNotes notes) {
        if (contents.isEmpty()) {
            notes.missing("content");
        }
        return contents.stream().map(content -> value(content, notes)).toList();
    }

    private static PointerContent value(Element content, NotUnderstoodNotes notes) {
        Code format = format(content.one("format"), notes);
        Element attachment = content.one("attachment");
        return new PointerContent(
                format,
                mediaType(attachment, RecordFormat.of(format).orElse(null), notes),
                url(attachment, notes),
                stability(content, notes),
                DateMapper.date(attachment, "creation"));
    }

    private static Code format(Element format, NotUnderstoodNotes notes) {
        Code code = ElementValues.code(format);
        if (code.code().isEmpty()) {
            notes.missing("content.format");
        } else if (RecordFormat.of(code).isEmpty()) {
            notes.add("content.format", "this format is not known", format);
        }
        return code;
    }

    private static Code stability(Element content, NotUnderstoodNotes notes) {
        List<Element> extensions = content.extensions(PointerDefinitions.STABILITY);
        if (extensions.isEmpty()) {
            notes.missing("content.extension", "the content should say whether the record changes, and does not");
            return ConceptMapper.NONE;
        }
        extensions.stream().skip(1).forEach(further -> further.leave("this should occur once only"));
        Element stability = extensions.get(0);
        Element concept = stability.one("valueCodeableConcept");
        List<Element> codings = concept.all("coding");
        notes.further("content.extension.value.coding", codings);
        // Told just now.
        codings.stream().skip(1).forEach(Element::takeWhole);
        Code code = codings.stream().findFirst().map(ElementValues::code).orElse(ConceptMapper.NONE);
        if (ContentStability.of(code).isEmpty()) {
            stability.leave("whether the record changes is said in a way that is not known");
        }
        return code;
    }

    private static String mediaType(Element attachment, RecordFormat format, NotUnderstoodNotes notes) {
        String type = attachment.text("contentType");
        if (type == null || type.isBlank()) {
            notes.missing("content.attachment.contentType");
        } else if (format != null && !format.mediaTypes().contains(withoutParameters(type))) {
            notes.add(
                    "content.attachment.contentType",
                    "this media type does not go with the format",
                    attachment.peek("contentType"));
        }
        return type;
    }

    private static String withoutParameters(String type) {
        int parameters = type.indexOf(';');
        return (parameters < 0 ? type : type.substring(0, parameters))
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    private static String url(Element attachment, NotUnderstoodNotes notes) {
        String url = attachment.text("url");
        if (url == null || url.isBlank()) {
            notes.missing("content.attachment.url");
        } else if (!isAbsolute(url)) {
            notes.add("content.attachment.url", "this is no absolute URL", attachment.peek("url"));
        }
        return url;
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
