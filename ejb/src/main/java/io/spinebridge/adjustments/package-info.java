/**
 * Reasonable Adjustments: what may be done with a patient's record, by whom, and what becomes of it. This package knows no release of FHIR; each
 * generation of the service has a package below it, which implements {@link io.spinebridge.adjustments.AdjustmentsSource} and {@link
 * io.spinebridge.adjustments.AdjustmentsStore}.
 *
 * <pre>
 * ReasonableAdjustmentsBean    roles of the caller
 *   AdjustmentsReader          a whole record, parts of it, is it still current?
 *   AdjustmentsWriter          consent, adjustments, the record as a whole
 *   ConditionsWriter           impairments, underlying conditions, the threshold
 *   Reconciler                 what became of a change whose answer was lost?
 *     ChangeSender             who may edit, and what is kept of a change whose answer is lost
 *     AdjustmentsSource        reads, by values
 *     AdjustmentsStore         writes, by values
 * </pre>
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>Each search is one read of the gateway; a whole record is up to five: the consent, then all else at once ({@link
 *       io.spinebridge.spine.ReadsAtOnce}). If one of them fails, the whole operation fails: half a record
 *       that looks whole is worse than none.
 *   <li>Each change looks before it writes, so that a user gets a sentence instead of the Spine's refusal. What changes between the look and
 *       the write, the Spine catches by the version.
 *   <li>A change whose answer is lost is never repeated: it is kept as a pending change, and reading tells what became of it.
 *   <li>A change that replaces an entry begins with the entry as the service has it ({@link io.spinebridge.adjustments.StoredEntry}, {@link
 *       io.spinebridge.adjustments.ConditionList}), never with the value: a value has no place for everything that an entry may hold.
 * </ul>
 */
package io.spinebridge.adjustments;
