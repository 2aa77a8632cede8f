package io.spinebridge.adjustments.stu3;

import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.NotUnderstood;
import io.spinebridge.api.SpineError;
import io.spinebridge.api.UnavailableException;
import io.spinebridge.fhir.Element;
import io.spinebridge.fhir.ElementValues;
import io.spinebridge.fhir.FhirAnswer;
import io.spinebridge.fhir.NotUnderstoodElements;
import io.spinebridge.spine.ResourceAddress;
import io.spinebridge.spine.SpineCall;
import io.spinebridge.spine.SpineGateway;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Follows the pages of a search. Thread safe.
 *
 * <p>A paging link is followed when it is under the service's own base; anything else, a loop, or more than allowed ends the read with an
 * exception: the rest of the record must not be missing unnoticed. An entry that cannot be read does not: it is told, and hides no other.
 */
final class SearchPages {

    private static final Set<String> MODES = Set.of("match", "outcome", "include");
    private static final Set<String> TYPES = Set.of("searchset");
    private static final Set<String> PAGING = Set.of("self", "next", "previous", "prev", "first", "last");

    private final SpineGateway gateway;
    private final URI base;
    private final Limits limits;

    /**
     * How much is read.
     *
     * @param pages number of pages that are followed
     * @param bytes length of all pages together
     */
    record Limits(int pages, long bytes) {}

    /**
     * Pages of one service.
     *
     * @param gateway makes the requests
     * @param base the service's base URL
     * @param limits how much is read
     */
    SearchPages(SpineGateway gateway, URI base, Limits limits) {
        this.gateway = gateway;
        this.base = base;
        this.limits = limits;
    }

    /** Everything that a search finds. */
    SearchResult all(NhsNumber patient, Supplier<FhirAnswer> search) {
        Found found = new Found();
        Set<URI> seen = new HashSet<>();
        Optional<String> next = found.add(gateway.read(SpineCall.about(patient), () -> bundle(search.get())));
        Integer counted = found.total;
        while (next.isPresent()) {
            URI link = link(next.get());
            if (!seen.add(link) || seen.size() >= limits.pages()) {
                throw unreadable("its result has more pages than the " + limits.pages()
                        + " that are followed (spinebridge.paging.max-pages), or goes in a circle");
            }
            next = found.add(gateway.read(SpineCall.about(patient).at(link), () -> bundle(search.get())));
        }
        if (counted != null && counted > found.sent) {
            found.notUnderstood.add(new NotUnderstood(
                    "Bundle.total", "the Spine counted " + counted + " entries and sent " + found.sent, "", true));
        }
        return new SearchResult(found.resources, found.notUnderstood);
    }

    private static FhirAnswer bundle(FhirAnswer answer) {
        answer.resource("Bundle");
        return answer;
    }

    /** What was found so far. */
    private final class Found {
        private final List<Element> resources = new ArrayList<>();
        private final List<NotUnderstood> notUnderstood = new ArrayList<>();
        private long bytes;
        private int sent;
        private Integer total;

        /** Takes a page, and says where the next one is. */
        Optional<String> add(FhirAnswer answer) {
            bytes += answer.bytes();
            if (bytes > limits.bytes()) {
                throw unreadable("the pages of its result are longer than " + limits.bytes()
                        + " bytes together (spinebridge.answer.max-bytes)");
            }
            Element page = answer.body();
            page.text("id");
            page.takeExpected("type", TYPES);
            Element meta = page.one("meta");
            meta.text("versionId");
            meta.texts("profile");
            ElementValues.instant(meta, "lastUpdated");
            total = ElementValues.number(page, "total").orElse(null);
            List<Element> entries = page.all("entry");
            for (Element entry : entries) {
                add(entry);
            }
            // One that could not be read was sent all the same, and is told.
            sent += Math.max(entries.size(), page.peek("entry").size());
            Optional<String> next = next(page);
            notUnderstood.addAll(NotUnderstoodElements.in(page, "Bundle"));
            return next;
        }

        private void add(Element entry) {
            entry.text("fullUrl");
            entry.one("search").takeExpected("mode", MODES);
            if (!entry.has("resource")) {
                entry.leave("this entry holds no resource", true);
                return;
            }
            Element resource = entry.one("resource");
            if (resource.exists()) {
                resources.add(resource.handOver());
            }
        }
    }

    private static Optional<String> next(Element page) {
        Optional<String> next = Optional.empty();
        for (Element link : page.all("link")) {
            String relation = link.text("relation");
            if (PAGING.contains(String.valueOf(relation))) {
                String url = link.text("url");
                if ("next".equals(relation) && next.isEmpty()) {
                    next = Optional.of(
                            Optional.ofNullable(url).orElseThrow(() -> unreadable("its paging link is not a URL")));
                }
            }
        }
        return next;
    }

    private URI link(String url) {
        return ResourceAddress.of(url, base)
                .filter(ResourceAddress::isUnderBase)
                .map(ResourceAddress::url)
                .orElseThrow(() -> unreadable("its paging link is not a URL, or leads away from " + base.getHost()));
    }

    private static UnavailableException unreadable(String reason) {
        return new UnavailableException(reason, SpineError.NONE, null, null);
    }
}
