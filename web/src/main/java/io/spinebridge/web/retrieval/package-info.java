/**
 * Opens a record that a pointer leads to: fetched anew, streamed to the browser, never kept.
 *
 * <p>Provider and pointer are both not to be trusted. Only ids come from the browser, so that nobody can have another address fetched;
 * what a record is shown as is our choice ({@link io.spinebridge.web.retrieval.DeliveryHeaders}); and a record that broke off is never
 * given out as if it were whole ({@link io.spinebridge.web.retrieval.RecordDelivery}).
 *
 * <p>It comes after {@link io.spinebridge.web.pointers}, whose page has the buttons and tells what failed; that package knows nothing of
 * this one.
 */
package io.spinebridge.web.retrieval;
