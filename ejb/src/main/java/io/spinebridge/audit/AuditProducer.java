package io.spinebridge.audit;

import io.spinebridge.configuration.Configuration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.UUID;

/** Makes the audit trail, once per application, at its first use. */
@ApplicationScoped
public class AuditProducer {

    /** The trail in files. */
    @Produces
    @ApplicationScoped
    public AuditTrail auditTrail(Configuration configuration) {
        return new FileAuditTrail(
                configuration.settings().auditDirectory(), UUID.randomUUID().toString());
    }
}
