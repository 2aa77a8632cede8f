package io.spinebridge.testing;

import io.spinebridge.audit.AuditEntry;

/** Reads audit entries by kind. */
public final class Audited {

    private Audited() {}

    /** The entry of an answer. */
    public static AuditEntry.Answer answer(AuditEntry entry) {
        return (AuditEntry.Answer) entry;
    }

    /** The entry of a request. */
    public static AuditEntry.Request request(AuditEntry entry) {
        return (AuditEntry.Request) entry;
    }

    /** What an entry is, in one word, and what became of the request. */
    public static String summary(AuditEntry entry) {
        return (entry instanceof AuditEntry.Request ? "request " : "answer ") + entry.outcome();
    }
}
