package io.spinebridge.web.pointers;

import io.spinebridge.api.CodedText;
import io.spinebridge.api.pointers.ContentStability;
import io.spinebridge.api.pointers.PointerContent;
import io.spinebridge.api.pointers.RecordFormat;
import io.spinebridge.web.page.CodedView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One way of getting at a record, as the page shows it.
 *
 * @param title the format in short
 * @param rows what is known about it
 * @param opens words of the button that opens it; empty when it cannot or must not be opened here
 */
public record ContentView(String title, List<Row> rows, String opens) {

    static ContentView of(PointerContent content, boolean current, boolean mayOpen) {
        Optional<RecordFormat> format = content.knownFormat();
        List<Row> rows = new ArrayList<>();
        rows.add(
                Row.of(
                        "How to get it",
                        format.map(ContentView::way)
                                .orElse(
                                        "It is not known how to get a record of this format: ask the organisation that holds it")));
        rows.add(Row.of("Server", RecordHost.of(content.url())));
        rows.add(new Row("Format", format(content)));
        rows.add(Row.of("Media type", mediaType(content.mediaType())));
        rows.add(Row.of("Stability", stability(content)));
        rows.add(Row.of(
                "Record made",
                content.knownCreation()
                        .map(date -> WrittenDate.of(date) + ", on the provider’s system")
                        .orElse("Not recorded")));
        return new ContentView(
                format.map(ContentView::name).orElse("Unknown format"),
                List.copyOf(rows),
                current && (mayOpen || isContact(format)) && RecordHost.isWebServer(content.url())
                        ? opens(format, RecordHost.of(content.url()))
                        : "");
    }

    private static String opens(Optional<RecordFormat> format, String host) {
        return (isContact(format) ? "Open the contact details from " : "Open this record from ") + host;
    }

    private static boolean isContact(Optional<RecordFormat> format) {
        return format.filter(RecordFormat.CONTACT_DETAILS::equals).isPresent();
    }

    private static String name(RecordFormat format) {
        return switch (format) {
            case CONTACT_DETAILS -> "Contact details";
            case UNSTRUCTURED -> "Document";
        };
    }

    private static String way(RecordFormat format) {
        return switch (format) {
            case CONTACT_DETAILS -> "A page or document on the open web says whom to ask for the record";
            case UNSTRUCTURED -> "The record itself, through the Spine Secure Proxy";
        };
    }

    private static List<String> format(PointerContent content) {
        CodedText recorded = new CodedText(List.of(content.format()), null);
        CodedView view = CodedView.of(recorded);
        Optional<String> official = content.knownFormat().map(RecordFormat::display);
        List<String> texts = new ArrayList<>(List.of(official.orElse(view.main())));
        official.filter(text -> CodedView.saysMore(recorded, view.main(), text))
                .ifPresent(text -> texts.add("As recorded: " + view.main()));
        view.codesBeside(official).forEach(code -> texts.add("Code " + code));
        return texts;
    }

    private static String mediaType(String mediaType) {
        return switch (mediaType) {
            case "" -> "Not recorded";
            case "application/pdf" -> "PDF document (application/pdf)";
            case "text/html" -> "Web page (text/html)";
            default -> mediaType;
        };
    }

    private static String stability(PointerContent content) {
        return content.knownStability().map(ContentView::plainly).orElseGet(() -> {
            CodedView recorded = CodedView.of(new CodedText(List.of(content.stability()), null));
            boolean nothing = content.stability().code().isBlank()
                    && content.stability().display().isBlank();
            return nothing ? "Not recorded" : "Not known whether it changes: recorded as “" + recorded.main() + "”";
        });
    }

    private static String plainly(ContentStability stability) {
        return switch (stability) {
            case STATIC -> "Does not change: it is the same whenever it is fetched";
            case DYNAMIC -> "May change: it is made anew each time that it is fetched";
        };
    }

    @Override
    public String toString() {
        return "ContentView[withheld]";
    }
}
