package io.spinebridge.configuration;

import static io.spinebridge.configuration.SettingKey.PREFIX;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds what is set under {@code spinebridge.} and read by nobody, because a name is misspelt or a type of pointer not allowed.
 *
 * <p>Keys of other environments are known as well, so that one file can serve several. Environment variables bear names such as {@code
 * SPINEBRIDGE_ASID}: they do not begin with the prefix and are left alone, since such a name does not tell dots from dashes, and may be
 * anybody's ({@code SPINEBRIDGE_HOME}).
 */
final class UnknownKeys {

    private static final List<Setting<?>> OF_TYPES =
            List.of(PointersSettingsReader.POINTER_ACCESS_OF_TYPE, PointersSettingsReader.RECORD_ACCESS_OF_TYPE);

    /** Names that organisations can have are not among those that are looked at here. */
    private static final Pattern MISNAMED_ORGANISATION =
            Pattern.compile("organisation(\\.|$)|[a-z][a-z0-9]{0,30}\\.organisation\\.", Pattern.CASE_INSENSITIVE);

    private final KnownKeys known;
    private final SettingsSource source;
    private final String environment;

    UnknownKeys(KnownKeys known, SettingsSource source, String environment) {
        this.known = known;
        this.source = source;
        this.environment = environment;
    }

    /** A fault for each, in the order of their names. */
    List<String> faults() {
        AllowedPointerTypes types = new AllowedPointerTypes(known, source, environment);
        return names().flatMap(name -> find(name)
                        .map(found -> ofNoAllowedType(found, types))
                        .orElseGet(() -> Optional.of(ofNoSetting(name)))
                        .stream())
                .toList();
    }

    /** Some sources guess the key that is meant by an environment variable, and list the guess beside the variable. */
    private Stream<String> names() {
        Set<String> names = new TreeSet<>(source.names());
        return names.stream().filter(name -> isOurs(name) && !names.contains(variable(name)));
    }

    /** Upper case and blanks around it make another key of it, that is read by nobody. */
    private static boolean isOurs(String name) {
        return name.strip().regionMatches(true, 0, PREFIX, 0, PREFIX.length());
    }

    private static String variable(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private Optional<EnvironmentKey> find(String name) {
        return name.startsWith(PREFIX)
                ? known.find(name.substring(PREFIX.length()))
                        .filter(found ->
                                !MISNAMED_ORGANISATION.matcher(found.key()).lookingAt())
                : Optional.empty();
    }

    private String ofNoSetting(String name) {
        String key = name.strip().substring(PREFIX.length());
        if (MISNAMED_ORGANISATION.matcher(key).lookingAt()) {
            return name
                    + " is no setting: those of an organisation are spinebridge.organisation.<name>.<key>, its name in lower-case letters,"
                    + " digits and dashes";
        }
        return name + " is no setting; the nearest is " + known.nearest(key, environment);
    }

    private static Optional<String> ofNoAllowedType(EnvironmentKey found, AllowedPointerTypes types) {
        return OF_TYPES.stream()
                .map(Setting::key)
                .filter(family -> family.matches(found.key()))
                .findFirst()
                .flatMap(family -> ofNoAllowedType(found, family, types));
    }

    private static Optional<String> ofNoAllowedType(
            EnvironmentKey found, SettingKey family, AllowedPointerTypes types) {
        String type = family.member(found.key());
        if (types.in(found.environment()).contains(type)) {
            return Optional.empty();
        }
        SettingKey nearest = family.of(types.nearest(type, found.environment()));
        return Optional.of(found.name() + " is of a type of pointer that is neither of release 2.8 nor in "
                + PointersSettingsReader.FURTHER_TYPES.key().name() + "; the nearest is "
                + new EnvironmentKey(found.environment(), nearest.pattern()).name());
    }
}
