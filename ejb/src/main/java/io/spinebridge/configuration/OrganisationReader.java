package io.spinebridge.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads the settings of one of several organisations. Stateless. */
final class OrganisationReader {

    /** Callers are recognised before it is known whose they are, and the environment is one for the whole server. */
    private static final Set<String> OF_THE_SERVER = Set.of("environment", "identity", "organisation");

    private final OrganisationSource source;
    private final KnownKeys known;

    OrganisationReader(OrganisationSource source, KnownKeys known) {
        this.source = source;
        this.known = known;
    }

    /**
     * Reads them.
     *
     * @param all reads what any organisation has
     */
    ReadSettings read(Function<SettingsReader, ReadSettings> all) {
        ReadSettings read = all.apply(new SettingsReader(source));
        SettingsReader own = new SettingsReader(source.source());
        own.environment(source.environment());
        String odsCode = own.value(GeneralSettings.ORGANISATION_ODS.of(source.organisation()));
        List<String> faults = new ArrayList<>(own.faults());
        Stream.concat(read.faults().stream(), ofKeys())
                .map(fault -> "organisation " + source.organisation() + ": " + fault)
                .forEach(faults::add);
        List<SettingInForce> values = new ArrayList<>(own.values());
        values.addAll(read.values());
        return new ReadSettings(
                source.organisation(),
                Optional.of(odsCode.toUpperCase(Locale.ROOT)),
                read.settings().filter(valid -> faults.isEmpty()),
                faults,
                read.sound(),
                values);
    }

    private Stream<String> ofKeys() {
        SettingsSource set = source.own();
        return Stream.concat(
                new UnknownKeys(known, set, source.environment()).faults().stream(),
                set.names().stream()
                        .sorted()
                        .filter(this::isOfTheServer)
                        .map(name -> name + " is set for the whole server, and not for one organisation"));
    }

    private boolean isOfTheServer(String name) {
        String key = name.substring(SettingKey.PREFIX.length());
        String first = key.split("\\.", 2)[0];
        return OF_THE_SERVER.contains(
                first.equals(source.environment())
                        ? key.substring(first.length() + 1).split("\\.", 2)[0]
                        : first);
    }

    /** Those of which two have one code are told: a caller's organisation must be one. */
    static List<ReadSettings> distinct(List<ReadSettings> all) {
        return all.stream().map(one -> one.and(sharedWith(one, all))).toList();
    }

    private static List<String> sharedWith(ReadSettings one, List<ReadSettings> all) {
        return all.stream()
                .filter(other -> other != one && other.odsCode().equals(one.odsCode()))
                .map(other -> GeneralSettings.ORGANISATION_ODS
                        .of(one.organisation())
                        .fault("must not be that of organisation " + other.organisation() + " as well"))
                .toList();
    }
}
