/**
 * Reasonable adjustments of a disabled patient, as a host sees them: the operations in {@link
 * io.spinebridge.api.adjustments.ReasonableAdjustments} and value records.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>The active consent <em>is</em> the flag. A patient without one has no record, and that is a value ({@link
 *       io.spinebridge.api.adjustments.AdjustmentRecord#exists()}), never an exception.
 *   <li>Nothing that the Spine holds is left out because it is not understood. Codes are kept as they came, beside the
 *       meaning where it is known; what has no place in a value record is in {@link
 *       io.spinebridge.api.NotUnderstood} with its raw text. A need that is not shown harms a patient.
 *   <li>A record with two active consents, which the Spine should not hold, is shown whole, with a note in {@code
 *       notUnderstood}, rather than refused: a clinician who sees the needs twice is better off than one who sees none.
 *   <li>{@code toString} of these values shows no content: all of it is patient data, resource ids included (the Spine
 *       builds them from the NHS number).
 * </ul>
 */
package io.spinebridge.api.adjustments;
