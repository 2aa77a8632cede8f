package io.spinebridge.simulator.adjustments;

import io.spinebridge.simulator.service.SpineRefusal;
import io.spinebridge.simulator.service.SpineRequest;
import java.util.Optional;
import java.util.Set;

/** What must be searched for: the status, and the category or the List's code. Stateless. */
final class SearchCriteria {
    private static final Set<String> LIST_STATUS = Set.of("current", "active");

    private SearchCriteria() {}

    static Optional<SpineRefusal> status(SpineRequest request, RecordPart part) {
        Optional<SpineRefusal> missing = missing(request, SearchParameters.STATUS);
        if (missing.isPresent()) {
            return missing;
        }
        String status = request.parameter(SearchParameters.STATUS).orElse("");
        boolean fits = part == RecordPart.LIST ? LIST_STATUS.contains(status) : status.equals("active");
        return fits ? Optional.empty() : refuse("Parameter status has a value that is not searched for here");
    }

    static Optional<SpineRefusal> token(SpineRequest request, RecordPart part) {
        Optional<String> code = request.parameter(SearchParameters.CODE);
        if (part == RecordPart.LIST && code.isPresent()) {
            if (request.parameter(SearchParameters.CATEGORY).isPresent()) {
                return refuse("Parameters code and category exclude each other");
            }
            return code.get().equals(Canonicals.LIST_CODE_TOKEN)
                    ? Optional.empty()
                    : refuse("Parameter code must be " + Canonicals.LIST_CODE_TOKEN);
        }
        Optional<SpineRefusal> missing = missing(request, SearchParameters.CATEGORY);
        if (missing.isPresent()) {
            return missing;
        }
        return request.parameter(SearchParameters.CATEGORY).orElse("").equals(Canonicals.CATEGORY_TOKEN)
                ? Optional.empty()
                : refuse("Parameter category must be " + Canonicals.CATEGORY_TOKEN);
    }

    static Optional<SpineRefusal> missing(SpineRequest request, String name) {
        return request.parameter(name).filter(value -> !value.isBlank()).isPresent()
                ? Optional.empty()
                : refuse("Parameter " + name + " is missing");
    }

    static Optional<SpineRefusal> refuse(String diagnostics) {
        return Optional.of(Refusals.invalidParameter(diagnostics));
    }
}
