/**
 * Changes of a record by an editor: a form, for removals a page that asks once more, the change, and what became of it.
 *
 * <p>{@link io.spinebridge.web.adjustments.editing.ChangeSteps} has the order of the pages, free of servlets. A change that went through
 * ends at {@link io.spinebridge.web.adjustments.editing.CompletedChange}, one that failed at {@link
 * io.spinebridge.web.adjustments.editing.FailedChange}, and one whose answer was lost at {@link
 * io.spinebridge.web.adjustments.editing.LostChanges}. Whatever happens, what was entered is given back unless the change was made.
 */
package io.spinebridge.web.adjustments.editing;
