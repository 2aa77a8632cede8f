package io.spinebridge.retrieval;

import io.spinebridge.api.Code;
import io.spinebridge.api.CodedText;
import io.spinebridge.api.pointers.ContentStability;
import io.spinebridge.api.pointers.OdsCode;
import io.spinebridge.api.pointers.Pointer;
import io.spinebridge.api.pointers.PointerContent;
import io.spinebridge.api.pointers.PointerId;
import io.spinebridge.api.pointers.PointerType;
import io.spinebridge.api.pointers.RecordFormat;
import io.spinebridge.simulator.pointers.SeedPointers;
import java.util.List;

/** Pointers as a search finds them, to whatever a test wants to fetch. */
final class FoundPointers {

    private FoundPointers() {}

    static Pointer to(List<PointerContent> contents, String author) {
        CodedText type = new CodedText(
                List.of(new Code(Code.SNOMED_CT, PointerType.MENTAL_HEALTH_CRISIS_PLAN.code(), "")), null);
        return new Pointer(
                new PointerId(SeedPointers.CRISIS_PLAN),
                "1",
                null,
                null,
                "current",
                type,
                null,
                new OdsCode(author),
                new OdsCode(author),
                null,
                null,
                contents,
                null,
                null,
                List.of());
    }

    static Pointer to(PointerContent content) {
        return to(List.of(content), "RR8");
    }

    static PointerContent document(String url, String mediaType) {
        return content(RecordFormat.UNSTRUCTURED.code(), "", mediaType, url, ContentStability.STATIC);
    }

    static PointerContent contactDetails(String url) {
        return content(RecordFormat.CONTACT_DETAILS.code(), "", "text/html", url, ContentStability.DYNAMIC);
    }

    static PointerContent content(String format, String display, String mediaType, String url) {
        return content(format, display, mediaType, url, ContentStability.STATIC);
    }

    private static PointerContent content(
            String format, String display, String mediaType, String url, ContentStability stability) {
        Code stable = new Code(ContentStability.SYSTEM, stability.code(), "");
        return new PointerContent(new Code(RecordFormat.SYSTEM, format, display), mediaType, url, stable, null);
    }
}
