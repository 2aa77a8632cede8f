package io.spinebridge.adjustments.stu3;

import io.spinebridge.api.Code;
import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.adjustments.ConditionKind;

/** The five searches. Thread safe. */
final class AdjustmentsQueries {

    private static final String CATEGORY_TOKEN = token(AdjustmentDefinitions.FLAG_CATEGORY);
    private static final String LIST_CODE_TOKEN = token(AdjustmentDefinitions.LIST_CODE);
    private static final String JSON = "json";

    private final SearchPages pages;
    private final ReasonableAdjustmentsClient client;
    private final String listStatus;

    /**
     * Asks.
     *
     * @param pages follows the pages of each search
     * @param client makes the requests
     * @param listStatus value of {@code status} in searches of the list
     */
    AdjustmentsQueries(SearchPages pages, ReasonableAdjustmentsClient client, String listStatus) {
        this.pages = pages;
        this.client = client;
        this.listStatus = listStatus;
    }

    SearchResult consents(NhsNumber patient) {
        return pages.all(patient, () -> client.searchConsents(patient.value(), "active", CATEGORY_TOKEN, JSON));
    }

    SearchResult flags(NhsNumber patient) {
        return pages.all(patient, () -> client.searchFlags(patient.value(), "active", CATEGORY_TOKEN, JSON));
    }

    SearchResult conditions(NhsNumber patient, ConditionKind kind) {
        String nhsNumber = patient.value();
        return pages.all(
                patient,
                switch (kind) {
                    case IMPAIRMENT -> () -> client.searchLists(nhsNumber, listStatus, LIST_CODE_TOKEN, JSON);
                    case UNDERLYING_CONDITION ->
                        () -> client.searchUnderlyingConditions(nhsNumber, "active", CATEGORY_TOKEN, JSON);
                    case THRESHOLD -> () -> client.searchThreshold(nhsNumber, "active", CATEGORY_TOKEN, JSON);
                });
    }

    private static String token(Code code) {
        return code.system() + "|" + code.code();
    }
}
