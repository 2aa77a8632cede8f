package io.spinebridge.web.page;

import io.spinebridge.api.Code;
import io.spinebridge.api.CodedText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Coded or free text, ready to be shown.
 *
 * @param main what is to be read first; empty when nothing was recorded
 * @param freeText free text beside the codes; empty when there is none, or when it is what {@code main} says
 * @param codes each code with its code system
 */
public record CodedView(String main, String freeText, List<String> codes) {

    /** Words of codes and free text. */
    public static CodedView of(CodedText text) {
        String displays = text.codes().stream().map(CodedView::named).distinct().collect(Collectors.joining("; "));
        String free = text.freeText().orElse("");
        List<String> codes = text.codes().stream().map(CodedView::withSystem).toList();
        if (displays.isEmpty()) {
            return new CodedView(free, "", codes);
        }
        return new CodedView(displays, free.equals(displays) ? "" : free, codes);
    }

    /** The text in one line, or words that say that there is none. */
    public String inOneLine(String otherwise) {
        String line = freeText.isEmpty() ? main : main + "; " + freeText;
        return line.isEmpty() ? otherwise : line;
    }

    /** The codes worth showing beside an official text: the only code of such a text says nothing that the text does not say. */
    public List<String> codesBeside(Optional<String> official) {
        return official.isPresent() && codes.size() == 1 ? List.of() : codes;
    }

    /** Whether the words of a record say more than an official text; a known code that came without a text does not. */
    public static boolean saysMore(CodedText recorded, String line, String official) {
        boolean codeAlone = recorded.codes().size() == 1
                && recorded.codes().get(0).display().isBlank()
                && recorded.freeText().isEmpty();
        return !codeAlone && !line.equalsIgnoreCase(official);
    }

    private static String named(Code code) {
        if (!code.display().isBlank()) {
            return code.display();
        }
        return code.code().isBlank()
                ? "Code without a description"
                : "Code " + code.code() + " (no description recorded)";
    }

    private static String withSystem(Code code) {
        String system =
                code.isSnomedCt() ? "SNOMED CT" : code.system().isBlank() ? "no code system recorded" : code.system();
        return (code.code().isBlank() ? "no code recorded" : code.code()) + " (" + system + ")";
    }

    @Override
    public String toString() {
        return "CodedView[withheld]";
    }
}
