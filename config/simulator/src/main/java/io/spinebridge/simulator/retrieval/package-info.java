/** All that takes part in fetching a record, put together: directory, provider with its web page, and Secure Proxy. */
package io.spinebridge.simulator.retrieval;
