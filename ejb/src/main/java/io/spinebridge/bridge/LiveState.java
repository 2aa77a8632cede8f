package io.spinebridge.bridge;

import io.spinebridge.measurement.Measurements;
import java.util.List;

/**
 * How the Bridges in force stand, asked of themselves. Thread safe.
 *
 * @param bridges of all organisations
 * @param measurements of their calls
 */
record LiveState(LiveBridges bridges, Measurements measurements) implements ModuleState {

    @Override
    public List<OrganisationState> organisations() {
        return bridges.states();
    }
}
