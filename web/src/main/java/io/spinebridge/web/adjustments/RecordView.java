package io.spinebridge.web.adjustments;

import io.spinebridge.web.page.NotUnderstoodView;
import java.util.List;

/**
 * A patient's record as the page shows it: every text finished, nothing left out.
 *
 * @param nhsNumber in groups, as people read it
 * @param readAt when it was read
 * @param exists whether the patient has a record
 * @param consents the active consent; more than one only where the Spine holds more
 * @param categories the adjustments, by category
 * @param adjustmentsNotUnderstood what came with the adjustments and is not one
 * @param impairments the impairments
 * @param underlyingConditions diagnoses behind them
 * @param threshold entries about the threshold of the Equality Act 2010
 * @param thresholdMet whether it is recorded as met
 * @param notUnderstood everything in the record that was not understood, numbered
 */
public record RecordView(
        String nhsNumber,
        String readAt,
        boolean exists,
        List<ConsentView> consents,
        List<CategoryView> categories,
        List<NotUnderstoodView> adjustmentsNotUnderstood,
        ConditionsView impairments,
        ConditionsView underlyingConditions,
        ConditionsView threshold,
        boolean thresholdMet,
        List<NotUnderstoodView> notUnderstood) {

    /** Number of adjustments in all categories. */
    public int adjustmentCount() {
        return categories.stream()
                .mapToInt(category -> category.entries().size())
                .sum();
    }

    @Override
    public String toString() {
        return "RecordView[withheld]";
    }
}
