package io.spinebridge.operations;

import io.spinebridge.bridge.Bridge;
import io.spinebridge.bridge.ModuleState;
import io.spinebridge.bridge.OrganisationState;
import io.spinebridge.tls.TlsLoader;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether calls can be made now, and what is in their way. Asks nobody outside this server. Thread safe. */
final class Readiness {

    private final ModuleState state;
    private final AuditProbe audit;

    Readiness(ModuleState state, Clock clock) {
        this.state = state;
        this.audit = new AuditProbe(clock);
    }

    /** What keeps an organisation's calls from being made; empty when nothing does. */
    List<String> obstacles(OrganisationState organisation) {
        Optional<Bridge> inForce = organisation.inForce();
        if (inForce.isEmpty()) {
            return organisation.faults();
        }
        TlsLoader tls = inForce.get().tls();
        List<String> obstacles = new ArrayList<>(tls.tls().usable() ? List.of() : tls.faults());
        audit.fault(inForce.get().settings().audit()).ifPresent(obstacles::add);
        return obstacles;
    }

    /** All that is wrong, whether or not it keeps calls from being made: settings and certificates that were not taken as well. */
    List<String> faults(OrganisationState organisation) {
        Stream<String> certificates = organisation.inForce().stream().flatMap(bridge -> bridge.tls().faults().stream());
        return Stream.of(organisation.faults().stream(), certificates, obstacles(organisation).stream())
                .flatMap(each -> each)
                .distinct()
                .toList();
    }

    /** Whether calls can be made for one organisation at least: what is wrong with one is to keep nobody from working with the others. */
    boolean ready() {
        return state.organisations().stream()
                .anyMatch(organisation -> obstacles(organisation).isEmpty());
    }
}
