package io.spinebridge.configuration;

import io.spinebridge.api.NotReadyException;
import io.spinebridge.configuration.SettingsReader.Part;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
     * Reads the settings of a server that works for one organisation.
     *
     * @return settings that are valid as a whole
     * @throws NotReadyException listing every fault: wrong and missing values, each with its key and an example, and unknown keys, each with
     *     the nearest known one
     */
    public SpineSettings read() {
        ReadSettings read = alone();
        return read.settings().orElseThrow(() -> new NotReadyException(read.faults()));
    }

    /**
     * Reads all settings: of the one organisation that the common keys speak of, or of each that has a name.
     *
     * @return at least one, in the order of their names
     */
    public List<ReadSettings> organisations() {
        String environment = environment(new SettingsReader(source));
        Set<String> names = OrganisationSource.names(source, environment);
        if (names.isEmpty()) {
            return List.of(alone());
        }
        List<String> common = unknown(environment);
        return OrganisationReader.distinct(names.stream()
                .map(name -> new OrganisationReader(new OrganisationSource(source, name, environment), KNOWN))
                .map(organisation -> organisation.read(this::readAll).and(common))
                .toList());
    }

    private ReadSettings alone() {
        SettingsReader reader = new SettingsReader(source);
        ReadSettings read = readAll(reader);
        return read.and(unknown(reader.environment()));
    }

    private List<String> unknown(String environment) {
        return new UnknownKeys(KNOWN, OrganisationSource.withoutOrganisations(source), environment).faults();
    }

    private ReadSettings readAll(SettingsReader reader) {
        String environment = environment(reader);
        Part<TlsSettings> tls = reader.part(TlsSettingsReader::read);
        Part<AuditSettings> audit = reader.part(part -> GeneralSettings.audit(part, serverLogs));
        Part<RetrievalSettings> retrieval = reader.part(RetrievalSettingsReader::read);
        SpineSettings settings = new SpineSettings(
                environment,
                reader.value(GeneralSettings.ASID),
                GeneralSettings.accreditedInteractions(reader),
                reader.value(GeneralSettings.ISSUER),
                ServiceAddressReader.read(reader),
                tls.value(),
                CallSettingsReader.read(reader),
                IdentitySettingsReader.read(reader),
                audit.value(),
                reader.value(AdjustmentsSettingsReader.LIST_STATUS),
                AdjustmentsSettingsReader.editing(reader),
                PointersSettingsReader.read(reader),
                retrieval.value(),
                DirectorySettingsReader.read(reader),
                GuardSettingsReader.read(reader));
        return new ReadSettings(
                "",
                Optional.empty(),
                Optional.of(settings).filter(valid -> reader.faults().isEmpty()),
                reader.faults(),
                new ReadSettings.SoundParts(tls.sound(), audit.sound(), retrieval.sound()),
                reader.values());
    }

    private static String environment(SettingsReader reader) {
        String environment = reader.value(GeneralSettings.ENVIRONMENT);
        if (KNOWN.reservedWords().contains(environment)) {
            reader.fault(GeneralSettings.ENVIRONMENT, "must not be one of " + KNOWN.reservedWords());
        }
        reader.environment(environment);
        return environment;
    }
}
