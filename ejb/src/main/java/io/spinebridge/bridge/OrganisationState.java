package io.spinebridge.bridge;

import io.spinebridge.configuration.SettingInForce;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How the module stands for one organisation. Immutable, but for the Bridge.
 *
 * @param organisation its name in the settings; empty where the server works for one alone
 * @param odsCode its ODS code, where it has a name
 * @param inForce the Bridge in force; empty while no valid settings were found yet, so that no call is made
 * @param since when that came into force, or since when there is none
 * @param values the settings in force, those not set with their defaults
 * @param faults what is wrong with the settings as they are now: while a Bridge is in force, they are a change that was not taken
 */
public record OrganisationState(
        String organisation,
        Optional<String> odsCode,
        Optional<Bridge> inForce,
        Instant since,
        List<SettingInForce> values,
        List<String> faults) {

    public OrganisationState {
        values = List.copyOf(values);
        faults = List.copyOf(faults);
    }

    /** As administrators are told whom a message is about: empty where there is one organisation alone. */
    String about() {
        return organisation.isEmpty() ? "" : " for organisation " + organisation;
    }
}
