package io.spinebridge.bridge;

import io.spinebridge.api.NotReadyException;
import io.spinebridge.configuration.ReadSettings;
import io.spinebridge.configuration.SpineSettings;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The Bridge of one organisation, which another one replaces when its settings change. Calls under way end on the one on which they began. A
 * change that is not valid as a whole is refused, and the last good one stays in force. Thread safe.
 */
final class LiveBridge implements AutoCloseable {

    private static final Logger LOG = System.getLogger(LiveBridge.class.getName());

    private final Bridge.Surroundings surroundings;
    private final Soundness soundness;
    private final List<Bridge> replaced = new ArrayList<>();
    private volatile OrganisationState state;
    private int trails;

    /**
     * Has none in force yet.
     *
     * @param first what was read of this organisation first; {@link #take} is still to be called
     */
    LiveBridge(ReadSettings first, Bridge.Surroundings surroundings) {
        this.surroundings = surroundings;
        this.soundness = new Soundness(surroundings.clock());
        this.state = new OrganisationState(
                first.organisation(),
                first.odsCode(),
                Optional.empty(),
                surroundings.clock().instant(),
                List.of(),
                List.of());
    }

    /** Puts settings in force if they are others than those in force, and sound. Says so, or what is wrong, in the log, once. */
    synchronized void take(ReadSettings read) {
        replaced.removeIf(Bridge::closeUnlessUsed);
        state.inForce().ifPresent(bridge -> bridge.tls().look());
        Optional<SpineSettings> inForce = state.inForce().map(Bridge::settings);
        if (inForce.isPresent() && inForce.equals(read.settings())) {
            put(state.inForce(), read, List.of());
            return;
        }
        List<String> faults = soundness.faults(read, state.inForce());
        if (faults.isEmpty()) {
            replace(read);
        } else {
            refuse(read, faults);
        }
    }

    private void replace(ReadSettings read) {
        OrganisationState former = state;
        try {
            put(Optional.of(prepared(read.settings().orElseThrow())), read, List.of());
        } catch (NotReadyException unusableMeanwhile) {
            refuse(read, unusableMeanwhile.faults());
            return;
        } catch (RuntimeException | LinkageError unforeseen) {
            // It is to touch no other organisation, and not what is in force.
            refuse(
                    read,
                    List.of("the settings cannot be put in force, which the module's developers should hear of ("
                            + unforeseen.getClass().getName() + ")"));
            return;
        }
        former.inForce().ifPresent(replaced::add);
        tellInForce(former);
    }

    /** What cannot be prepared holds nothing. */
    private Bridge prepared(SpineSettings settings) {
        Bridge next = next(settings);
        try {
            next.prepare();
            return next;
        } catch (RuntimeException | LinkageError failed) {
            next.close();
            throw failed;
        }
    }

    /** A trail with another place or another way of writing counts anew, and is told apart. */
    private Bridge next(SpineSettings settings) {
        Optional<Bridge> former = state.inForce();
        if (former.isEmpty()) {
            return new Bridge(settings, surroundings);
        }
        if (!former.get().settings().audit().equals(settings.audit())) {
            trails++;
        }
        return former.get().next(settings, surroundings.run() + (trails == 0 ? "" : "-" + trails));
    }

    private void put(Optional<Bridge> bridge, ReadSettings read, List<String> faults) {
        boolean same = bridge.equals(state.inForce());
        state = new OrganisationState(
                read.organisation(),
                read.odsCode(),
                bridge,
                same ? state.since() : surroundings.clock().instant(),
                read.values(),
                faults);
    }

    private void tellInForce(OrganisationState former) {
        SpineSettings settings = get().settings();
        if (former.inForce().isEmpty()) {
            LOG.log(
                    Level.INFO,
                    () -> "Spinebridge is ready" + state.about() + ": environment " + settings.environment()
                            + ", ASID " + settings.asid() + ", certificate valid until "
                            + get().tls().usable().chain().get(0).getNotAfter().toInstant());
        } else {
            LOG.log(
                    Level.INFO,
                    () -> "Changed settings are in force" + state.about() + ": "
                            + String.join(", ", SettingsChange.keys(former.values(), state.values())));
        }
    }

    private void refuse(ReadSettings read, List<String> faults) {
        OrganisationState former = state;
        state = new OrganisationState(
                former.organisation(),
                former.inForce().isPresent() ? former.odsCode() : read.odsCode(),
                former.inForce(),
                former.since(),
                former.values(),
                faults);
        if (!faults.equals(former.faults())) {
            String effect = former.inForce().isPresent()
                    ? "A change of settings" + state.about() + " is not taken, the former ones stay in force: "
                    : "Spinebridge makes no calls" + state.about() + ": ";
            faults.forEach(fault -> LOG.log(Level.ERROR, effect + fault));
        }
    }

    /**
     * The Bridge in force.
     *
     * @throws NotReadyException telling all faults, when there was no valid one yet
     */
    Bridge get() {
        OrganisationState now = state;
        return now.inForce().orElseThrow(() -> new NotReadyException(now.faults()));
    }

    OrganisationState state() {
        return state;
    }

    /** Ends what nobody works with any more of an organisation that the settings no longer name. Says whether all has ended. */
    synchronized boolean leave() {
        state.inForce().filter(bridge -> !replaced.contains(bridge)).ifPresent(replaced::add);
        replaced.removeIf(Bridge::closeUnlessUsed);
        return replaced.isEmpty();
    }

    /** Ends everything. */
    @Override
    public synchronized void close() {
        state.inForce().ifPresent(Bridge::close);
        replaced.forEach(Bridge::close);
    }
}
