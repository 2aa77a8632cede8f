package io.spinebridge.host;

import io.spinebridge.bridge.ModuleState;
import io.spinebridge.bridge.OrganisationState;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells the settings in force, so that a test knows when a change has reached the module. No host does this. */
@Stateless
public class SettingsTeller {

    @Inject
    private ModuleState module;

    /** Each in a line, with its source behind a blank; after them each fault in a line that begins with an exclamation mark. */
    public CallReport settings() {
        return CallReport.answered(
                module.organisations().stream().flatMap(SettingsTeller::lines).collect(Collectors.joining("\n")),
                false);
    }

    private static Stream<String> lines(OrganisationState state) {
        return Stream.concat(
                state.values().stream().map(setting -> setting.key() + "=" + setting.shown() + " " + setting.source()),
                state.faults().stream().map(fault -> "!" + fault));
    }
}
