package io.spinebridge.bridge;

import io.spinebridge.measurement.Measurements;
import java.util.List;

/** How the module stands, for whoever administers it. Thread safe. */
public interface ModuleState {

    /** Of each organisation that the server works for, in the order of their names; one at least, once the module has started. */
    List<OrganisationState> organisations();

    /** What was counted of calls since the module started. */
    Measurements measurements();
}
