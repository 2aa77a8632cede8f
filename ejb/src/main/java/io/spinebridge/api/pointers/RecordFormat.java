package io.spinebridge.api.pointers;

import io.spinebridge.api.Code;
import io.spinebridge.api.Coded;
import java.util.Optional;
import java.util.Set;

/**
 * Formats in which a record can be fetched, and with them the way to it: value set {@code NRL-FormatCode-1}. Pointers also come with
 * formats that are not in it; these have no constant here.
 */
public enum RecordFormat implements Coded {
    /** Whom to ask for the record: a page or document on the open web, never fetched through the Spine Secure Proxy. */
    CONTACT_DETAILS(
            "urn:nhs-ic:record-contact", "Contact details (HTTP Unsecured)", Set.of("text/html", "application/pdf")),
    /** The record as a document, through the Spine Secure Proxy. */
    UNSTRUCTURED("urn:nhs-ic:unstructured", "Unstructured Document", Set.of("application/pdf"));

    /** Code system of all formats. */
    public static final String SYSTEM = "https://fhir.nhs.uk/STU3/CodeSystem/NRL-FormatCode-1";

    private final Code code;
    private final Set<String> mediaTypes;

    RecordFormat(String code, String display, Set<String> mediaTypes) {
        this.code = new Code(SYSTEM, code, display);
        this.mediaTypes = mediaTypes;
    }

    @Override
    public Code toCode() {
        return code;
    }

    /** Media types in which content of this format may be offered. */
    public Set<String> mediaTypes() {
        return mediaTypes;
    }

    /** The format that a code stands for, if it is one. */
    public static Optional<RecordFormat> of(Code code) {
        return Coded.find(code, values());
    }
}
