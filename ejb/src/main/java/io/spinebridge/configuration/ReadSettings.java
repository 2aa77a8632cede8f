package io.spinebridge.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one reading of the settings of an organisation found.
 *
 * @param organisation name of the organisation; empty where the server works for one alone, by the common keys
 * @param odsCode its ODS code, where it has a name
 * @param settings valid as a whole; empty while there are faults
 * @param faults what is wrong, each with its key and an example
 * @param sound the parts whose files can be looked at, whatever is wrong with the others
 * @param values every setting that was looked for and is set or has a default, in the order of the catalogue's readers
 */
public record ReadSettings(
        String organisation,
        Optional<String> odsCode,
        Optional<SpineSettings> settings,
        List<String> faults,
        SoundParts sound,
        List<SettingInForce> values) {

    /** Parts without a fault of their own. */
    public record SoundParts(
            Optional<TlsSettings> tls, Optional<AuditSettings> audit, Optional<RetrievalSettings> retrieval) {}

    public ReadSettings {
        faults = List.copyOf(faults);
        values = List.copyOf(values);
    }

    /** This one with more faults: it is not valid then. */
    ReadSettings and(List<String> further) {
        if (further.isEmpty()) {
            return this;
        }
        List<String> all = new ArrayList<>(faults);
        all.addAll(further);
        return new ReadSettings(organisation, odsCode, Optional.empty(), all, sound, values);
    }
}
