package io.spinebridge.web.adjustments;

import io.spinebridge.api.Code;
import io.spinebridge.api.CodedText;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Coded or free text, ready to be shown.
 *
 * @param main what is to be read first; empty when nothing was recorded
 * @param freeText free text beside the codes; empty when there is none, or when it is what {@code main} says
 * @param codes each code with its code system
 */
record CodedView(String main, String freeText, List<String> codes) {

    static CodedView of(CodedText text) {
        String displays = text.codes().stream().map(CodedView::named).distinct().collect(Collectors.joining("; "));
        String free = text.freeText().orElse("");
        List<String> codes = text.codes().stream().map(CodedView::withSystem).toList();
        if (displays.isEmpty()) {
            return new CodedView(free, "", codes);
        }
        return new CodedView(displays, free.equals(displays) ? "" : free, codes);
    }

    /** The text in one line, or words that say that there is none. */
    String inOneLine(String otherwise) {
        String line = freeText.isEmpty() ? main : main + "; " + freeText;
        return line.isEmpty() ? otherwise : line;
    }

    private static String named(Code code) {
        if (!code.display().isBlank()) {
            return code.display();
        }
        return code.code().isBlank() ? "Code without a description" : "Code " + code.code() + " (no description recorded)";
    }

    private static String withSystem(Code code) {
        String system = code.isSnomedCt() ? "SNOMED CT" : code.system().isBlank() ? "no code system recorded" : code.system();
        return (code.code().isBlank() ? "no code recorded" : code.code()) + " (" + system + ")";
    }
}
