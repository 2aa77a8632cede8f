package io.spinebridge.configuration;

import io.spinebridge.api.NotReadyException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads all settings and validates them as a whole. Stateless.
 *
 * <p>What keys there are is told by {@link SettingsCatalogue}, what their values mean by the components of {@link SpineSettings}.
 */
public final class SettingsFactory {

    private static final KnownKeys KNOWN = KnownKeys.of(SettingsCatalogue.ALL);

    private final SettingsSource source;
    private final Optional<Path> serverLogs;

    /**
     * Takes the source of values.
     *
     * @param source names and values, with aliases expanded
     * @param serverLogs log directory of the server instance, if there is one
     */
    public SettingsFactory(SettingsSource source, Optional<Path> serverLogs) {
        this.source = source;
        this.serverLogs = serverLogs;
    }

    /**
     * Reads all settings.
     *
     * @return settings that are valid as a whole
     * @throws NotReadyException listing every fault: wrong and missing values, each with its key and an example, and unknown keys, each with
     *     the nearest known one
     */
    public SpineSettings read() {
        SettingsReader reader = new SettingsReader(source);
        String environment = environment(reader);
        SpineSettings settings = settings(reader, environment);
        List<String> faults = new ArrayList<>(reader.faults());
        faults.addAll(new UnknownKeys(KNOWN, source, environment).faults());
        if (!faults.isEmpty()) {
            throw new NotReadyException(faults);
        }
        return settings;
    }

    private static String environment(SettingsReader reader) {
        String environment = reader.value(GeneralSettings.ENVIRONMENT);
        if (KNOWN.reservedWords().contains(environment)) {
            reader.fault(GeneralSettings.ENVIRONMENT, "must not be one of " + KNOWN.reservedWords());
        }
        reader.environment(environment);
        return environment;
    }

    private SpineSettings settings(SettingsReader reader, String environment) {
        return new SpineSettings(
                environment,
                reader.value(GeneralSettings.ASID),
                GeneralSettings.accreditedInteractions(reader),
                reader.value(GeneralSettings.ISSUER),
                ServiceAddressReader.read(reader),
                TlsSettingsReader.read(reader),
                CallSettingsReader.read(reader),
                IdentitySettingsReader.read(reader),
                GeneralSettings.audit(reader, serverLogs),
                reader.value(AdjustmentsSettingsReader.LIST_STATUS),
                AdjustmentsSettingsReader.editing(reader),
                PointersSettingsReader.read(reader),
                RetrievalSettingsReader.read(reader),
                DirectorySettingsReader.read(reader),
                GuardSettingsReader.read(reader));
    }
}
