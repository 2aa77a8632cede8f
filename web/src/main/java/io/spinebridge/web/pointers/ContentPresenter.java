package io.spinebridge.web.pointers;

import io.spinebridge.api.Code;
import io.spinebridge.api.CodedText;
import io.spinebridge.api.pointers.ContentStability;
import io.spinebridge.api.pointers.PointerContent;
import io.spinebridge.api.pointers.RecordFormat;
import io.spinebridge.web.page.CodedView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Words one of the ways to the record that a pointer names. */
final class ContentPresenter {

    private ContentPresenter() {}

    /**
     * The way to a record.
     *
     * @param current whether the pointer is in force
     * @param mayOpen whether the user's role opens records
     */
    static ContentView present(PointerContent content, boolean current, boolean mayOpen) {
        Optional<RecordFormat> format = content.knownFormat();
        List<Fact> facts = new ArrayList<>();
        facts.add(
                Fact.of(
                        "How to get it",
                        format.map(ContentPresenter::way)
                                .orElse(
                                        "It is not known how to get a record of this format: ask the organisation that holds it")));
        facts.add(Fact.of("Server", RecordHost.of(content.url())));
        facts.add(new Fact("Format", Fact.wordsOf(recorded(content.format()), format.map(RecordFormat::display))));
        facts.add(Fact.of("Media type", mediaType(content.mediaType())));
        facts.add(Fact.of("Stability", stability(content)));
        facts.add(Fact.of(
                "Record made",
                content.knownCreation()
                        .map(date -> WrittenDate.of(date) + ", on the provider’s system")
                        .orElse(Fact.NOT_RECORDED)));
        return new ContentView(
                format.map(ContentPresenter::name).orElse("Unknown format"),
                List.copyOf(facts),
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

    private static CodedText recorded(Code code) {
        return new CodedText(List.of(code), null);
    }

    private static String mediaType(String mediaType) {
        return switch (mediaType) {
            case "" -> Fact.NOT_RECORDED;
            case "application/pdf" -> "PDF document (application/pdf)";
            case "text/html" -> "Web page (text/html)";
            default -> mediaType;
        };
    }

    private static String stability(PointerContent content) {
        return content.knownStability().map(ContentPresenter::plainly).orElseGet(() -> {
            CodedView recorded = CodedView.of(recorded(content.stability()));
            boolean nothing = content.stability().code().isBlank()
                    && content.stability().display().isBlank();
            return nothing ? Fact.NOT_RECORDED : "Not known whether it changes: recorded as “" + recorded.main() + "”";
        });
    }

    private static String plainly(ContentStability stability) {
        return switch (stability) {
            case STATIC -> "Does not change: it is the same whenever it is fetched";
            case DYNAMIC -> "May change: it is made anew each time that it is fetched";
        };
    }
}
