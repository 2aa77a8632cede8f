package io.spinebridge.bridge;

import io.spinebridge.api.CallerRefusedException;
import io.spinebridge.api.NotReadyException;
import io.spinebridge.configuration.ReadSettings;
import io.spinebridge.http.Operation;
import io.spinebridge.identity.CallerIdentity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * The Bridges of all organisations that the server works for: of one that has no name, or of several that have. What is wrong with one does not
 * touch the others. Thread safe.
 */
final class LiveBridges implements AutoCloseable {

    private final Supplier<List<ReadSettings>> settings;
    private final Bridge.Surroundings surroundings;
    private final List<LiveBridge> leaving = new ArrayList<>();
    private volatile Map<String, LiveBridge> organisations = Map.of();
    private volatile Optional<CallerIdentity> identity = Optional.empty();
    private boolean closed;

    /**
     * Has read nothing yet.
     *
     * @param settings reads them
     * @param surroundings of each Bridge
     */
    LiveBridges(Supplier<List<ReadSettings>> settings, Bridge.Surroundings surroundings) {
        this.settings = settings;
        this.surroundings = surroundings;
    }

    /** Reads the settings, and puts in force what is new and sound. */
    synchronized void look() {
        if (closed) {
            return;
        }
        Map<String, LiveBridge> now = new TreeMap<>();
        for (ReadSettings read : settings.get()) {
            LiveBridge bridge = Optional.ofNullable(organisations.get(read.organisation()))
                    .orElseGet(() -> new LiveBridge(read, ofOrganisation(read.organisation())));
            bridge.take(read);
            now.put(read.organisation(), bridge);
        }
        organisations.values().stream()
                .filter(bridge -> !now.containsValue(bridge))
                .forEach(leaving::add);
        organisations = Map.copyOf(now);
        identity = identityInForce();
        leaving.removeIf(LiveBridge::leave);
    }

    /** Of the settings that were taken last: a change that one organisation refuses may be in force for the others. */
    private Optional<CallerIdentity> identityInForce() {
        return states().stream()
                .filter(state -> state.inForce().isPresent())
                .min(Comparator.comparing(state -> !state.faults().isEmpty()))
                .flatMap(OrganisationState::inForce)
                .map(Bridge::caller);
    }

    /** Each keeps a trail of its own, so that numbers show a gap, and figures of its own. */
    private Bridge.Surroundings ofOrganisation(String name) {
        return name.isEmpty() ? surroundings : surroundings.of(name);
    }

    /**
     * The Bridge of the organisation of whoever calls now.
     *
     * @throws NotReadyException when there is none in force
     * @throws CallerRefusedException when the caller is of none of several organisations
     */
    Bridge ofCaller() {
        if (organisations.values().stream().noneMatch(LiveBridges::isInForce)) {
            look();
        }
        Map<String, LiveBridge> now = organisations;
        LiveBridge alone = now.get("");
        return (alone == null ? named(now) : alone).get();
    }

    private LiveBridge named(Map<String, LiveBridge> now) {
        if (identity.isEmpty()) {
            throw new NotReadyException(
                    states().stream().flatMap(state -> state.faults().stream()).toList());
        }
        CallerIdentity known = identity.get();
        String odsCode = Operation.once(known, known::current).organisation();
        return now.values().stream()
                .filter(bridge -> bridge.state()
                        .odsCode()
                        .filter(code -> code.equalsIgnoreCase(odsCode))
                        .isPresent())
                .findFirst()
                .orElseThrow(() -> new CallerRefusedException("the caller's organisation "
                        + (odsCode == null ? "is not known" : odsCode + " is none of those that this server works for")
                        + " (spinebridge.organisation.<name>.ods)"));
    }

    private static boolean isInForce(LiveBridge bridge) {
        return bridge.state().inForce().isPresent();
    }

    /** How each stands, in the order of their names. */
    List<OrganisationState> states() {
        return organisations.values().stream()
                .map(LiveBridge::state)
                .sorted(Comparator.comparing(OrganisationState::organisation))
                .toList();
    }

    /** Ends everything. */
    @Override
    public synchronized void close() {
        closed = true;
        organisations.values().forEach(LiveBridge::close);
        leaving.forEach(LiveBridge::close);
    }
}
