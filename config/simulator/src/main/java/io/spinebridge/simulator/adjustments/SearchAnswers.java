package io.spinebridge.simulator.adjustments;

import io.spinebridge.simulator.service.SpineAnswer;
import io.spinebridge.simulator.service.SpineRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hl7.fhir.dstu3.model.Bundle;
import org.hl7.fhir.dstu3.model.Bundle.BundleEntryComponent;

/** Answers searches with a searchset Bundle; one without entries when there is nothing to find. */
final class SearchAnswers {
    private final RecordStore store;
    private final Threshold threshold;
    private final SearchPages pages;
    private final String base;

    SearchAnswers(RecordStore store, Threshold threshold, SearchPages pages, String base) {
        this.store = store;
        this.threshold = threshold;
        this.pages = pages;
        this.base = base;
    }

    SpineAnswer search(SpineRequest request, RecordPart part, AdjustmentsOptions options) {
        String nhsNumber = SearchParameters.nhsNumber(request);
        List<StoredResource> found = part == RecordPart.THRESHOLD_CODE
                ? threshold.find(nhsNumber, options.thresholdSynthesised())
                : store.current(nhsNumber, part);
        int from = request.parameter(SearchPages.PARAMETER)
                .flatMap(pages::find)
                .map(SearchPages.Page::offset)
                .orElse(0);
        from = Math.min(from, found.size());
        int to = (int) Math.min((long) from + options.pageSize(), found.size());
        Bundle bundle = bundle(request, found.size(), found.subList(from, to));
        SearchPages.Page next = new SearchPages.Page(part, nhsNumber, to);
        nextLink(request, next, to < found.size(), from, options)
                .ifPresent(url -> bundle.addLink().setRelation("next").setUrl(url));
        return new SpineAnswer(200, Map.of(), Optional.of(bundle));
    }

    private Optional<String> nextLink(
            SpineRequest request, SearchPages.Page next, boolean more, int from, AdjustmentsOptions options) {
        return switch (options.nextLinks()) {
            case REAL -> more ? Optional.of(link(request, next)) : Optional.empty();
            case ENDLESS -> Optional.of(link(request, new SearchPages.Page(next.part(), next.nhsNumber(), from)));
            case LOOPING -> Optional.of(self(request));
        };
    }

    private String link(SpineRequest request, SearchPages.Page page) {
        String first = self(request).replaceAll("[?&]" + SearchPages.PARAMETER + "=[^&]*", "");
        return first + "&" + SearchPages.PARAMETER + "=" + pages.issue(page);
    }

    private String self(SpineRequest request) {
        return base + request.path() + "?" + request.rawQuery();
    }

    private Bundle bundle(SpineRequest request, int total, List<StoredResource> page) {
        Bundle bundle = new Bundle();
        bundle.setId(UUID.randomUUID().toString());
        bundle.getMeta().addProfile(Canonicals.BUNDLE);
        bundle.setType(Bundle.BundleType.SEARCHSET);
        bundle.setTotal(total);
        bundle.addLink().setRelation("self").setUrl(self(request));
        for (StoredResource stored : page) {
            BundleEntryComponent entry = bundle.addEntry();
            entry.setFullUrl(base + "/" + stored.part().path() + "/" + stored.id());
            entry.setResource(stored.copy());
            entry.getSearch().setMode(Bundle.SearchEntryMode.MATCH);
        }
        return bundle;
    }
}
