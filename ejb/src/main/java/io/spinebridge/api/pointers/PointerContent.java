package io.spinebridge.api.pointers;

import io.spinebridge.api.Code;
import java.io.Serializable;
import java.util.Optional;

/**
 * One way of fetching a record, as the pointer has it. Each part may be missing or strange in pointers of others.
 *
 * @param format format, its code empty when not said; {@link #knownFormat()} tells the meaning
 * @param mediaType what the URL is said to return; empty when not said
 * @param url where the record is, unchecked; empty when not said. <b>Hostile input</b>: show its host to the user, and open it through
 *     this module alone
 * @param stability whether the record changes, its code empty when not said; {@link #knownStability()} tells the meaning
 * @param creation when the record was made; null when not said
 */
public record PointerContent(Code format, String mediaType, String url, Code stability, RecordDate creation)
        implements Serializable {

    public PointerContent {
        format = format == null ? new Code("", "", "") : format;
        stability = stability == null ? new Code("", "", "") : stability;
        mediaType = mediaType == null ? "" : mediaType;
        url = url == null ? "" : url;
    }

    /** The format, where it is a known one. */
    public Optional<RecordFormat> knownFormat() {
        return RecordFormat.of(format);
    }

    /** The stability, where it is a known one. */
    public Optional<ContentStability> knownStability() {
        return ContentStability.of(stability);
    }

    /** When the record was made, if known. */
    public Optional<RecordDate> knownCreation() {
        return Optional.ofNullable(creation);
    }

    @Override
    public String toString() {
        return "PointerContent[" + knownFormat().map(Enum::name).orElse("other") + "]";
    }
}
