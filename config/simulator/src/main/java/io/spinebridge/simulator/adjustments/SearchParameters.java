package io.spinebridge.simulator.adjustments;

import io.spinebridge.simulator.service.SpineRequest;

/** The values of search parameters. */
final class SearchParameters {
    static final String PATIENT = "patient";
    static final String STATUS = "status";
    static final String CATEGORY = "category";
    static final String CODE = "code";
    static final String FORMAT = "_format";

    private SearchParameters() {}

    /** The patient searched for: the bare number, a {@code Patient/} reference or a token with the NHS number's system. */
    static String nhsNumber(SpineRequest request) {
        String value = request.parameter(PATIENT).orElse("");
        for (String prefix : new String[] {"Patient/", Canonicals.NHS_NUMBER_SYSTEM + "|"}) {
            if (value.startsWith(prefix)) {
                return value.substring(prefix.length());
            }
        }
        return value;
    }
}
