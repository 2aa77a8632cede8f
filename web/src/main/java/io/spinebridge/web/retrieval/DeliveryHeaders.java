package io.spinebridge.web.retrieval;

import java.nio.charset.Charset;
import java.util.Map;

/**
 * The headers under which a record goes to a browser: not as its provider says, but as we choose. What a browser could run is shown in a
 * sandbox, without scripts and without anything from elsewhere; what we do not know is handed over as a file. So is a text that is not readable
 * to its last character: shown, it would have a sign of its own for what was lost, in the midst of a dose.
 *
 * @param contentType value of the header
 * @param disposition value of the header
 * @param policy value of {@code Content-Security-Policy}
 */
record DeliveryHeaders(String contentType, String disposition, String policy) {

    private static final String NOTHING =
            "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
    /** Browsers refuse to show a PDF in a sandbox of ours; they have one of their own for it. */
    private static final DeliveryHeaders PDF = new DeliveryHeaders(
            "application/pdf",
            "inline; filename=\"record.pdf\"",
            NOTHING + "; object-src 'self'; style-src 'unsafe-inline'");

    private static final DeliveryHeaders PAGE = new DeliveryHeaders(
            "text/html",
            "inline; filename=\"record.html\"",
            "sandbox; " + NOTHING + "; style-src 'unsafe-inline'; img-src data:");
    private static final DeliveryHeaders TEXT =
            new DeliveryHeaders("text/plain", "inline; filename=\"record.txt\"", "sandbox; " + NOTHING);
    /** What is not shown. */
    static final DeliveryHeaders FILE = new DeliveryHeaders(
            "application/octet-stream", "attachment; filename=\"record.bin\"", "sandbox; " + NOTHING);

    private static final Map<String, DeliveryHeaders> SHOWN = Map.ofEntries(
            Map.entry("application/pdf", PDF),
            Map.entry("text/html", PAGE),
            Map.entry("text/plain", TEXT),
            Map.entry("application/xml", TEXT),
            Map.entry("text/xml", TEXT),
            Map.entry("application/fhir+xml", TEXT),
            Map.entry("application/json", TEXT),
            Map.entry("application/fhir+json", TEXT));

    /**
     * The headers for a record.
     *
     * @param mediaType what the provider says it is, in lower case and without parameters
     * @param asAnnounced whether the pointer said the same; where it did not, nothing is shown
     */
    static DeliveryHeaders of(String mediaType, boolean asAnnounced) {
        return asAnnounced ? SHOWN.getOrDefault(mediaType, FILE) : FILE;
    }

    /** Whether it is shown as text, whose charset is still to be said. */
    boolean isText() {
        return this == TEXT || this == PAGE;
    }

    /** The same for a text in this charset. */
    DeliveryHeaders in(Charset charset) {
        return new DeliveryHeaders(contentType + ";charset=" + charset.name(), disposition, policy);
    }
}
