package io.spinebridge.operations;

import io.spinebridge.audit.AuditDirectory;
import io.spinebridge.configuration.AuditSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Whether audit trails can be written, found out by writing; what was found holds for a moment, since several ask at the same time. Thread safe. */
final class AuditProbe {

    private static final Duration HOLDS = Duration.ofSeconds(2);

    private final Clock clock;
    private final Map<AuditSettings, Found> found = new ConcurrentHashMap<>();

    private record Found(Instant at, Optional<String> fault) {}

    AuditProbe(Clock clock) {
        this.clock = clock;
    }

    /** Why no entry could be kept; empty when it could. */
    Optional<String> fault(AuditSettings settings) {
        Instant now = clock.instant();
        found.values().removeIf(each -> each.at().plus(HOLDS).isBefore(now));
        return found.computeIfAbsent(settings, its -> new Found(now, AuditDirectory.fault(its)))
                .fault();
    }
}
