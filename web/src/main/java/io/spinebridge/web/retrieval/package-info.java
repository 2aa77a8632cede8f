/**
 * Opens a record that a pointer leads to: fetched anew, streamed to the browser, never kept.
 *
 * <p>Neither the pointer nor the provider is trusted. Only ids come from the browser, so that nobody can have another address fetched;
 * how a record is shown is our choice ({@link io.spinebridge.web.retrieval.DeliveryHeaders}); a text is shown only where its charset is known and all
 * of it readable ({@link io.spinebridge.web.retrieval.TextCharset}); and a record that broke off is never
 * given out as if it were whole ({@link io.spinebridge.web.retrieval.RecordDelivery}).
 *
 * <p>It comes after {@link io.spinebridge.web.pointers}, whose page has the buttons and tells what failed.
 */
package io.spinebridge.web.retrieval;
