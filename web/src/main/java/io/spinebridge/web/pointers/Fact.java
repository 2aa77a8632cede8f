package io.spinebridge.web.pointers;

import io.spinebridge.api.CodedText;
import io.spinebridge.web.page.CodedView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A fact, as a line of a list.
 *
 * @param label what it is about
 * @param texts what is said about it, the most important first
 */
public record Fact(String label, List<String> texts) {

    /** What is said where a pointer says nothing. */
    static final String NOT_RECORDED = "Not recorded";

    static Fact of(String label, String text) {
        return new Fact(label, List.of(text));
    }

    /** What is said of codes: the official text, where there is one; how the record words it, where that differs; and the codes. */
    static List<String> wordsOf(CodedText recorded, Optional<String> official) {
        CodedView view = CodedView.of(recorded);
        String line = view.inOneLine(NOT_RECORDED);
        List<String> texts = new ArrayList<>(List.of(official.orElse(line)));
        official.filter(text -> CodedView.saysMore(recorded, line, text))
                .ifPresent(text -> texts.add("As recorded: " + line));
        view.codesBeside(official).forEach(code -> texts.add("Code " + code));
        return texts;
    }

    @Override
    public String toString() {
        return "Fact[" + label + "]";
    }
}
