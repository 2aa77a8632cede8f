package io.spinebridge.operations;

import io.spinebridge.bridge.Bridge;
import io.spinebridge.bridge.ModuleState;
import io.spinebridge.bridge.OrganisationState;
import io.spinebridge.guard.GuardState;
import io.spinebridge.tls.CertificateState;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/** What a probe of health is told. Nothing in it is of a patient or secret, and nobody outside this server is asked. For one probe. */
final class HealthReport {

    private final String application;
    private final ModuleState state;
    private final RequestThreads threads;
    private final Readiness readiness;

    HealthReport(String application, ModuleState state, Readiness readiness, RequestThreads threads) {
        this.application = application;
        this.state = state;
        this.threads = threads;
        this.readiness = readiness;
    }

    /** Up when the settings were looked at, whatever was found. */
    HealthCheckResponse started() {
        return named("started").status(!state.organisations().isEmpty()).build();
    }

    /** Up as long as the module answers at all. */
    HealthCheckResponse live() {
        return named("live").up().build();
    }

    /** Up when calls can be made, for one organisation at least; with all that is wrong in its data. */
    HealthCheckResponse ready() {
        HealthCheckResponseBuilder ready = named("ready").status(readiness.ready());
        state.organisations().forEach(organisation -> add(ready, organisation));
        addThreads(ready);
        return ready.build();
    }

    private HealthCheckResponseBuilder named(String what) {
        return HealthCheckResponse.named(application + "-spine-" + what);
    }

    private void add(HealthCheckResponseBuilder ready, OrganisationState organisation) {
        String prefix = organisation.organisation().isEmpty() ? "" : organisation.organisation() + ".";
        List<String> obstacles = readiness.obstacles(organisation);
        List<String> notTaken = new ArrayList<>(readiness.faults(organisation));
        notTaken.removeAll(obstacles);
        ready.withData(prefix + "ready", obstacles.isEmpty());
        ready.withData(prefix + "since", organisation.since().toString());
        if (!obstacles.isEmpty()) {
            ready.withData(prefix + "faults", String.join("; ", obstacles));
        }
        if (!notTaken.isEmpty()) {
            ready.withData(prefix + "change-not-taken", String.join("; ", notTaken));
        }
        organisation
                .inForce()
                .ifPresent(bridge -> bridge.tls().certificates().stream()
                        .mapToLong(CertificateState::daysLeft)
                        .min()
                        .ifPresent(days -> ready.withData(prefix + "certificate-days", days)));
    }

    private void addThreads(HealthCheckResponseBuilder ready) {
        OptionalInt atOnce = threads.atOnce();
        if (atOnce.isEmpty()) {
            return;
        }
        ready.withData("requests-at-once", atOnce.getAsInt());
        int allowed = state.organisations().stream()
                .flatMap(organisation -> organisation.inForce().stream())
                .map(Bridge::guards)
                .flatMap(guards -> guards.states().stream())
                .mapToInt(GuardState::mostCallsAtOnce)
                .max()
                .orElse(0);
        if (atOnce.getAsInt() < allowed) {
            OptionalInt set = threads.set();
            boolean later = set.isPresent() && set.getAsInt() > atOnce.getAsInt();
            ready.withData(
                    "requests-at-once-warning",
                    "fewer than the " + allowed + " calls that a guard allows: users wait for each other ("
                            + (later
                                    ? "max-thread-pool-size of http-thread-pool is " + set.getAsInt()
                                            + ", which takes a restart of the server"
                                    : "raise max-thread-pool-size of http-thread-pool and restart the server")
                            + ")");
        }
    }
}
