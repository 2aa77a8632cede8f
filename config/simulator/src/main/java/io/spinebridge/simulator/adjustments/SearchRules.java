package io.spinebridge.simulator.adjustments;

import io.spinebridge.simulator.adjustments.Interaction.Kind;
import io.spinebridge.simulator.fhir.NhsNumber;
import io.spinebridge.simulator.service.Refusal;
import io.spinebridge.simulator.service.Rule;
import io.spinebridge.simulator.service.SpineRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Rules about search parameters (Reasonable Adjustments API, Endpoints). */
final class SearchRules {
    private static final Set<String> LIST_STATUS = Set.of("current", "active");

    private final Pages pages;

    SearchRules(Pages pages) {
        this.pages = pages;
    }

    List<Rule> all() {
        return List.of(
                rule(
                        "ra.search.known",
                        "A search has no parameters but the documented ones, each once.",
                        this::unknown),
                rule(
                        "ra.search.patient",
                        "A search names the patient.",
                        (request, part) -> missing(request, SearchParameters.PATIENT)),
                rule(
                        "ra.search.status",
                        "A search asks for the status active; a search for the List may ask for current.",
                        SearchRules::status),
                rule(
                        "ra.search.token",
                        "A search gives the category as system|NRAF; a search for the List may give the List's code instead.",
                        SearchRules::token),
                rule("ra.search.page", "A page can be asked for only by a link of this service.", this::page),
                rule(
                        "ra.search.nhs-number",
                        "The NHS number searched for has ten digits and a valid check digit.",
                        SearchRules::nhsNumber));
    }

    @FunctionalInterface
    private interface SearchCheck {
        Optional<Refusal> test(SpineRequest request, RecordPart part);
    }

    private static Rule rule(String id, String text, SearchCheck check) {
        return new Rule(
                id,
                text,
                request -> Interaction.of(request.method(), request.path())
                        .filter(interaction -> interaction.is(Kind.SEARCH))
                        .flatMap(interaction -> check.test(request, interaction.part())));
    }

    private Optional<Refusal> unknown(SpineRequest request, RecordPart part) {
        for (Map.Entry<String, List<String>> parameter : request.parameters().entrySet()) {
            if (!isKnown(parameter.getKey(), part)) {
                return refuse("Unknown parameter " + parameter.getKey());
            }
            if (parameter.getValue().size() != 1) {
                return refuse("Parameter " + parameter.getKey() + " occurs more than once");
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
                    Pages.PARAMETER -> true;
            case SearchParameters.CODE -> part == RecordPart.LIST;
            default -> false;
        };
    }

    private static Optional<Refusal> status(SpineRequest request, RecordPart part) {
        Optional<Refusal> missing = missing(request, SearchParameters.STATUS);
        if (missing.isPresent()) {
            return missing;
        }
        String status = request.parameter(SearchParameters.STATUS).orElse("");
        boolean fits = part == RecordPart.LIST ? LIST_STATUS.contains(status) : status.equals("active");
        return fits ? Optional.empty() : refuse("Parameter status has a value that is not searched for here");
    }

    private static Optional<Refusal> token(SpineRequest request, RecordPart part) {
        Optional<String> code = request.parameter(SearchParameters.CODE);
        if (part == RecordPart.LIST && code.isPresent()) {
            if (request.parameter(SearchParameters.CATEGORY).isPresent()) {
                return refuse("Parameters code and category exclude each other");
            }
            return code.get().equals(Canonicals.LIST_CODE_TOKEN)
                    ? Optional.empty()
                    : refuse("Parameter code must be " + Canonicals.LIST_CODE_TOKEN);
        }
        Optional<Refusal> missing = missing(request, SearchParameters.CATEGORY);
        if (missing.isPresent()) {
            return missing;
        }
        return request.parameter(SearchParameters.CATEGORY).orElse("").equals(Canonicals.CATEGORY_TOKEN)
                ? Optional.empty()
                : refuse("Parameter category must be " + Canonicals.CATEGORY_TOKEN);
    }

    private Optional<Refusal> page(SpineRequest request, RecordPart part) {
        Optional<String> token = request.parameter(Pages.PARAMETER);
        boolean promised = token.isEmpty()
                || pages.find(token.get())
                        .filter(page ->
                                page.part() == part && page.nhsNumber().equals(SearchParameters.nhsNumber(request)))
                        .isPresent();
        return promised ? Optional.empty() : refuse("Parameter page was not issued for this search");
    }

    private static Optional<Refusal> nhsNumber(SpineRequest request, RecordPart part) {
        return NhsNumber.isValid(SearchParameters.nhsNumber(request))
                ? Optional.empty()
                : Optional.of(Refusals.invalidNhsNumber("Parameter patient"));
    }

    private static Optional<Refusal> missing(SpineRequest request, String name) {
        return request.parameter(name).filter(value -> !value.isBlank()).isPresent()
                ? Optional.empty()
                : refuse("Parameter " + name + " is missing");
    }

    private static Optional<Refusal> refuse(String diagnostics) {
        return Optional.of(Refusals.invalidParameter(diagnostics));
    }
}
