package io.spinebridge.payara;

import static io.spinebridge.payara.EditingExamples.AUTISM;
import static io.spinebridge.payara.EditingExamples.CONSENT;
import static io.spinebridge.payara.EditingExamples.CONSENT_ONLY;
import static io.spinebridge.payara.EditingExamples.DEMENTIA;
import static io.spinebridge.payara.EditingExamples.EASY_READ;
import static io.spinebridge.payara.EditingExamples.LEARNING;
import static io.spinebridge.payara.EditingExamples.MENTAL_HEALTH;
import static io.spinebridge.payara.EditingExamples.MISTAKE;
import static io.spinebridge.payara.EditingExamples.NOT_NEEDED;
import static io.spinebridge.payara.EditingExamples.WITHOUT_RECORD;
import static io.spinebridge.payara.EditingExamples.WITH_RECORD;

import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.adjustments.AdjustmentRecord;
import io.spinebridge.api.adjustments.ReasonableAdjustments;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * A change, for tests that are made with each of them.
 *
 * @param name for the test's report
 * @param patient whose record
 * @param action makes the change, on the record as it was read
 */
record EditingChange(String name, NhsNumber patient, BiConsumer<ReasonableAdjustments, AdjustmentRecord> action) {

    void make(ReasonableAdjustments spine, AdjustmentRecord seen) {
        action.accept(spine, seen);
    }

    @Override
    public String toString() {
        return name;
    }

    /** Every change there is, each on a record that allows it. */
    static Stream<EditingChange> all() {
        return Stream.of(
                new EditingChange(
                        "record consent",
                        WITHOUT_RECORD,
                        (spine, seen) -> spine.recordConsent(WITHOUT_RECORD, CONSENT)),
                new EditingChange(
                        "add an adjustment", WITH_RECORD, (spine, seen) -> spine.addAdjustment(WITH_RECORD, EASY_READ)),
                new EditingChange(
                        "remove an adjustment",
                        WITH_RECORD,
                        (spine, seen) -> spine.removeAdjustment(
                                WITH_RECORD, seen.adjustments().entries().get(0), NOT_NEEDED)),
                new EditingChange(
                        "create the impairments",
                        CONSENT_ONLY,
                        (spine, seen) -> spine.addCondition(CONSENT_ONLY, seen.impairments(), LEARNING)),
                new EditingChange(
                        "add an impairment",
                        WITH_RECORD,
                        (spine, seen) -> spine.addCondition(WITH_RECORD, seen.impairments(), LEARNING)),
                new EditingChange(
                        "remove an impairment",
                        WITH_RECORD,
                        (spine, seen) -> spine.removeCondition(
                                WITH_RECORD,
                                seen.impairments(),
                                seen.impairments().entries().get(1),
                                NOT_NEEDED)),
                new EditingChange(
                        "correct an impairment",
                        WITH_RECORD,
                        (spine, seen) -> spine.correctCondition(
                                WITH_RECORD,
                                seen.impairments(),
                                seen.impairments().entries().get(1),
                                MISTAKE,
                                MENTAL_HEALTH)),
                new EditingChange(
                        "create the underlying conditions",
                        CONSENT_ONLY,
                        (spine, seen) -> spine.addCondition(CONSENT_ONLY, seen.underlyingConditions(), AUTISM)),
                new EditingChange(
                        "add an underlying condition",
                        WITH_RECORD,
                        (spine, seen) -> spine.addCondition(WITH_RECORD, seen.underlyingConditions(), DEMENTIA)),
                new EditingChange(
                        "remove an underlying condition",
                        WITH_RECORD,
                        (spine, seen) -> spine.removeCondition(
                                WITH_RECORD,
                                seen.underlyingConditions(),
                                seen.underlyingConditions().entries().get(0),
                                NOT_NEEDED)),
                new EditingChange(
                        "withdraw consent",
                        WITH_RECORD,
                        (spine, seen) -> spine.withdrawConsent(
                                WITH_RECORD, seen.consent().orElseThrow(), NOT_NEEDED)),
                new EditingChange(
                        "remove the record",
                        WITH_RECORD,
                        (spine, seen) -> spine.removeRecord(WITH_RECORD, NOT_NEEDED)));
    }
}
