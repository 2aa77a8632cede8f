/**
 * The page on which a clinician reads a patient's reasonable adjustments.
 *
 * <p>{@link io.spinebridge.web.adjustments.RecordView} holds the record as finished texts; a test holds that nothing of the
 * record is missing from it. Needs come first on the page, because that is what it is opened for; before them stands only a
 * warning, when a part of the record was not understood.
 */
package io.spinebridge.web.adjustments;
