package io.spinebridge.retrieval;

import jakarta.ws.rs.core.MediaType;
import java.util.Locale;

/**
 * What an answer says its body is. A header that makes no sense says nothing: a record is not refused for it, but handed over as of unknown
 * type, as one without the header.
 *
 * @param mediaType without parameters, in lower case; empty when it is not said
 * @param charset in lower case; empty when it is not said
 */
record SaidType(String mediaType, String charset) {

    private static final SaidType NOTHING = new SaidType("", "");

    /** What a {@code Content-Type} says; null for none, several joined by commas. */
    static SaidType of(String contentType) {
        if (contentType == null) {
            return NOTHING;
        }
        try {
            MediaType said = MediaType.valueOf(contentType);
            String charset = said.getParameters().getOrDefault(MediaType.CHARSET_PARAMETER, "");
            return said.isWildcardType() || said.isWildcardSubtype()
                    ? NOTHING
                    : new SaidType(
                            (said.getType() + "/" + said.getSubtype()).toLowerCase(Locale.ROOT),
                            charset.strip().toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException malformed) {
            return NOTHING;
        }
    }
}
