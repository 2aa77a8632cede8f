package io.spinebridge.simulator.adjustments;

import io.spinebridge.simulator.adjustments.Interaction.Kind;
import io.spinebridge.simulator.fhir.NhsNumber;
import io.spinebridge.simulator.rule.Rule;
import io.spinebridge.simulator.service.SpineRefusal;
import io.spinebridge.simulator.service.SpineRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rules about search parameters (Reasonable Adjustments API, Endpoints). */
final class SearchRules {
    private final SearchPages pages;

    SearchRules(SearchPages pages) {
        this.pages = pages;
    }

    List<Rule<SpineRequest, SpineRefusal>> all() {
        return List.of(
                rule(
                        "ra.search.known",
                        "A search has no parameters but the documented ones, each once.",
                        this::unknown),
                rule(
                        "ra.search.patient",
                        "A search names the patient.",
                        (request, part) -> SearchCriteria.missing(request, SearchParameters.PATIENT)),
                rule(
                        "ra.search.status",
                        "A search asks for the status active; a search for the List may ask for current.",
                        SearchCriteria::status),
                rule(
                        "ra.search.token",
                        "A search gives the category as system|NRAF; a search for the List may give the List's code instead.",
                        SearchCriteria::token),
                rule("ra.search.page", "A page can be asked for only by a link of this service.", this::page),
                rule(
                        "ra.search.nhs-number",
                        "The NHS number searched for has ten digits and a valid check digit.",
                        SearchRules::nhsNumber));
    }

    @FunctionalInterface
    private interface SearchCheck {
        Optional<SpineRefusal> test(SpineRequest request, RecordPart part);
    }

    private static Rule<SpineRequest, SpineRefusal> rule(String id, String text, SearchCheck check) {
        return Rule.rule(
                id,
                text,
                request -> Interaction.of(request.method(), request.path())
                        .filter(interaction -> interaction.is(Kind.SEARCH))
                        .flatMap(interaction -> check.test(request, interaction.part())));
    }

    private Optional<SpineRefusal> unknown(SpineRequest request, RecordPart part) {
        for (Map.Entry<String, List<String>> parameter : request.parameters().entrySet()) {
            if (!isKnown(parameter.getKey(), part)) {
                return SearchCriteria.refuse("Unknown parameter " + parameter.getKey());
            }
            if (parameter.getValue().size() != 1) {
                return SearchCriteria.refuse("Parameter " + parameter.getKey() + " occurs more than once");
            }
        }
        return Optional.empty();
    }

    private static boolean isKnown(String name, RecordPart part) {
        return switch (name) {
            case SearchParameters.PATIENT,
                    SearchParameters.STATUS,
                    SearchParameters.CATEGORY,
                    SearchParameters.FORMAT,
                    SearchPages.PARAMETER -> true;
            case SearchParameters.CODE -> part == RecordPart.LIST;
            default -> false;
        };
    }

    private Optional<SpineRefusal> page(SpineRequest request, RecordPart part) {
        Optional<String> token = request.parameter(SearchPages.PARAMETER);
        boolean promised = token.isEmpty()
                || pages.find(token.get())
                        .filter(page ->
                                page.part() == part && page.nhsNumber().equals(SearchParameters.nhsNumber(request)))
                        .isPresent();
        return promised ? Optional.empty() : SearchCriteria.refuse("Parameter page was not issued for this search");
    }

    private static Optional<SpineRefusal> nhsNumber(SpineRequest request, RecordPart part) {
        return NhsNumber.isValid(SearchParameters.nhsNumber(request))
                ? Optional.empty()
                : Optional.of(Refusals.invalidNhsNumber("Parameter patient"));
    }
}
