package io.spinebridge.benchmark.server;

/** What is done, over and over. */
public enum Operation {
    /** Searches a patient's pointers: one request. */
    SEARCH(1),
    /** Reads a patient's adjustments: one request. */
    ADJUSTMENTS(1),
    /** Reads a patient's whole record: five requests, by a peer in sequence; of ours four may be under way at once. */
    RECORD(4),
    /** Adds an adjustment: one request that looks for the consent, and one that writes. */
    ADDITION(1),
    /** Fetches a document through the Secure Proxy, to nowhere. */
    RETRIEVAL(1);

    private final int requestsAtOnce;

    Operation(int requestsAtOnce) {
        this.requestsAtOnce = requestsAtOnce;
    }

    /** How many requests of one call may be under way at the same time. */
    public int requestsAtOnce() {
        return requestsAtOnce;
    }
}
