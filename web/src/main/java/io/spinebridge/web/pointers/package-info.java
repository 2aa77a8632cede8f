/**
 * The page on which a clinician sees which organisations hold records of a patient: the pointers of the National Record Locator.
 *
 * <p>Three answers that look alike must never be confused: a patient whom the locator does not know, one without pointers, and one whose
 * pointers were withheld, filtered out or not understood. {@link io.spinebridge.web.pointers.SearchOutcome} words them.
 *
 * <p>The URL in a pointer is hostile input. The page shows its host and nothing else of it, and makes no link. The record behind it is
 * opened by {@link io.spinebridge.web.retrieval}.
 */
package io.spinebridge.web.pointers;
