package io.spinebridge.api;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * Something said by codes, by free text, or both.
 *
 * @param codes the codes, in the record's order; may be empty
 * @param text free text; null when there is none
 */
public record CodedText(List<Code> codes, String text) implements Serializable {

    public CodedText {
        codes = List.copyOf(codes);
        text = text == null || text.isBlank() ? null : text;
    }

    /** Nothing said. */
    public static CodedText empty() {
        return new CodedText(List.of(), null);
    }

    /** The free text, if any. */
    public Optional<String> freeText() {
        return Optional.ofNullable(text);
    }

    /** The first code, if any. */
    public Optional<Code> firstCode() {
        return codes.stream().findFirst();
    }

    /** Whether neither code nor text is there. */
    public boolean isEmpty() {
        return codes.isEmpty() && text == null;
    }

    /**
     * What to show to people: the displays and the free text; a code without display as {@code code (system)}, so that it is
     * seen although it is not known.
     */
    public String shown() {
        StringBuilder shown = new StringBuilder();
        for (Code code : codes) {
            append(shown, code.display().isBlank() ? code.code() + " (" + code.system() + ")" : code.display());
        }
        if (text != null && !shown.toString().equals(text)) {
            append(shown, text);
        }
        return shown.toString();
    }

    private static void append(StringBuilder to, String part) {
        to.append(to.length() == 0 ? "" : "; ").append(part);
    }

    @Override
    public String toString() {
        return "CodedText[withheld]";
    }
}
