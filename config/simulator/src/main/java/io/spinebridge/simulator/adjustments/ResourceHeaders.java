package io.spinebridge.simulator.adjustments;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The headers that tell a client which version it has been given. */
final class ResourceHeaders {
    // RFC 7231 wants two digits for the day, which RFC_1123_DATE_TIME does not write.
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter ISO_DATE = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd'T'HH:mm:ss'+00:00'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private ResourceHeaders() {}

    static Map<String, String> of(StoredResource stored, boolean isoLastModified) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ETag", stored.entityTag());
        stored.lastUpdated().ifPresent(when -> headers.put("Last-Modified", text(when, isoLastModified)));
        return headers;
    }

    static Map<String, String> ofCreated(StoredResource stored, String base, boolean isoLastModified) {
        Map<String, String> headers = of(stored, isoLastModified);
        headers.put(
                "Location", base + "/" + stored.part().path() + "/" + stored.id() + "/_history/" + stored.versionId());
        return headers;
    }

    private static String text(Instant when, boolean iso) {
        return (iso ? ISO_DATE : HTTP_DATE).format(when);
    }
}
