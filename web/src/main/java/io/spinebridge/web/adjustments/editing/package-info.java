/**
 * ChangeWriter of a record by an editor: a form, for removals a page that asks once more, the change, and what became of it. The order of pages
 * is in {@link io.spinebridge.web.adjustments.editing.ChangeSteps}, free of servlets.
 */
package io.spinebridge.web.adjustments.editing;
