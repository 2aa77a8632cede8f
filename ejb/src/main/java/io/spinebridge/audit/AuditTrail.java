package io.spinebridge.audit;

/** Where audit entries go. Implementations are thread safe. */
@FunctionalInterface
public interface AuditTrail {

    /**
     * Keeps an entry.
     *
     * @throws io.spinebridge.api.NotReadyException when it cannot be kept
     */
    void keep(AuditEntry entry);
}
