package io.spinebridge.fhir;

import io.spinebridge.api.Code;
import io.spinebridge.api.CodedText;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** From received data types to values, whichever service and release of FHIR they are of. Stateless. */
public final class ElementValues {

    /** As FHIR has it; java.time would also take signs before years, and offsets that FHIR does not know. */
    private static final Pattern INSTANT =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?"
                    + "(Z|[+-](0[0-9]|1[0-3]):[0-5][0-9]|[+-]14:00)");

    /** Of something that is counted. */
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,10}");

    private ElementValues() {}

    /** Codes and text of a concept; empty when it is not there. */
    public static CodedText codedText(Element concept) {
        if (!concept.exists()) {
            return CodedText.empty();
        }
        List<Code> codes =
                concept.all("coding").stream().map(ElementValues::code).toList();
        return new CodedText(codes, concept.text("text"));
    }

    /** A single code; empty strings for what is not there. */
    public static Code code(Element coding) {
        return new Code(coding.text("system"), coding.text("code"), coding.text("display"));
    }

    /**
     * What an extension says by a concept, a single coding, or a text in place of it; empty when it says something else, which is then told as
     * a whole.
     */
    public static CodedText codedValue(Element extension) {
        if (extension.has("valueCodeableConcept")) {
            return codedText(extension.one("valueCodeableConcept"));
        }
        if (extension.has("valueCoding")) {
            return new CodedText(List.of(code(extension.one("valueCoding"))), null);
        }
        if (extension.has("valueString")) {
            return new CodedText(List.of(), extension.text("valueString"));
        }
        extension.leaveExtension();
        return CodedText.empty();
    }

    /** A moment; null when it is not there, or is none, which is then told. A date alone is no moment. */
    public static Instant instant(Element parent, String member) {
        return parent.value(member, ElementValues::moment).orElse(null);
    }

    /** How many there are; empty when it is not there, or is no such number, which is then told. */
    public static Optional<Integer> number(Element parent, String member) {
        return parent.value(
                member,
                written -> NUMBER.matcher(written).matches() ? parsed(Integer::valueOf, written) : Optional.empty());
    }

    /** Whether a flag is set; false when it is not there, or cannot be read, which is then told. */
    public static boolean flag(Element parent, String member) {
        return parent.value(member, written -> switch (written) {
                    case "true" -> Optional.of(true);
                    case "false" -> Optional.of(false);
                    default -> Optional.<Boolean>empty();
                })
                .orElse(false);
    }

    /** The moment that a text says, if it says one. */
    public static Optional<Instant> moment(String written) {
        return INSTANT.matcher(written).matches() ? parsed(ElementValues::instant, written) : Optional.empty();
    }

    /** The form is checked, and each part has its place: java.time's formatter would take ten times as long. */
    private static Instant instant(String text) {
        boolean utc = text.endsWith("Z");
        int offsetStart = utc ? text.length() - 1 : text.length() - "+00:00".length();
        LocalDateTime local = LocalDateTime.of(
                number(text, 0, 4),
                number(text, 5, 7),
                number(text, 8, 10),
                number(text, 11, 13),
                number(text, 14, 16),
                number(text, 17, 19),
                nanos(text, offsetStart));
        return local.toInstant(utc ? ZoneOffset.UTC : ZoneOffset.of(text.substring(offsetStart)));
    }

    private static int nanos(String text, int end) {
        int start = "2020-01-01T00:00:00.".length();
        int nanos = end > start ? number(text, start, end) : 0;
        for (int digits = Math.max(0, end - start); digits < 9; digits++) {
            nanos *= 10;
        }
        return nanos;
    }

    private static int number(String text, int start, int end) {
        return Integer.parseInt(text, start, end, 10);
    }

    private static <T> Optional<T> parsed(Function<String, T> reading, String written) {
        try {
            return Optional.of(reading.apply(written));
        } catch (DateTimeException | NumberFormatException none) {
            return Optional.empty();
        }
    }
}
