package io.spinebridge.retrieval;

import io.spinebridge.api.pointers.Pointer;
import io.spinebridge.api.pointers.PointerContent;
import io.spinebridge.api.pointers.RecordFormat;
import io.spinebridge.configuration.RetrievalSettings;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which content of a pointer is fetched, and by which interaction. Thread safe. */
public final class ContentChoice {

    private final RetrievalSettings settings;

    /** Chooses by the formats that the settings know. */
    public ContentChoice(RetrievalSettings settings) {
        this.settings = settings;
    }

    /**
     * The content that can be fetched and is preferred; the first of those that are preferred alike.
     *
     * @param preferredFormats codes of formats, the best first
     */
    public Optional<PointerContent> choose(Pointer pointer, List<String> preferredFormats) {
        return pointer.contents().stream()
                .filter(content ->
                        interaction(content).isPresent() && !content.url().isBlank())
                .min(Comparator.comparingInt(content -> rank(preferredFormats, content)));
    }

    /** Contact details have none, whatever the settings say: they never go through the proxy. */
    Optional<String> interaction(PointerContent content) {
        boolean contact = content.knownFormat()
                .filter(RecordFormat.CONTACT_DETAILS::equals)
                .isPresent();
        return contact
                ? Optional.empty()
                : settings.interaction(content.format().code());
    }

    private static int rank(List<String> preferredFormats, PointerContent content) {
        int place = preferredFormats.indexOf(content.format().code());
        return place < 0 ? preferredFormats.size() : place;
    }
}
