package io.spinebridge.configuration;

import io.spinebridge.configuration.value.ListType;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which types of pointers keys may name: those of release 2.8, and what {@code spinebridge.pointers.access.further-types} lists. */
final class AllowedPointerTypes {

    private static final String FURTHER_TYPES =
            PointersSettingsReader.FURTHER_TYPES.key().pattern();

    private final KnownKeys known;
    private final SettingsSource source;
    private final String inForce;

    AllowedPointerTypes(KnownKeys known, SettingsSource source, String inForce) {
        this.known = known;
        this.source = source;
        this.inForce = inForce;
    }

    /** Those in one environment; for keys that are common to all, those of any environment. */
    Set<String> in(String environment) {
        return PointerTypeCodes.with(
                environment.isEmpty()
                        ? environments()
                                .distinct()
                                .flatMap(name -> listed(name).stream())
                                .toList()
                        : listed(environment));
    }

    /** The code among those that is most like another. */
    String nearest(String type, String environment) {
        return in(environment).stream()
                .min(Comparator.comparing(code -> KnownKeys.distance(code, type)))
                .orElseThrow();
    }

    private List<String> listed(String environment) {
        try {
            return new EnvironmentKey(environment, FURTHER_TYPES)
                    .text(source)
                    .map(ListType::items)
                    .orElse(List.of());
        } catch (RuntimeException unreadable) {
            // It was told where the list itself was read, if it is in force.
            return List.of();
        }
    }

    private Stream<String> environments() {
        Stream<String> named = source.names().stream()
                .filter(name -> name.startsWith(SettingKey.PREFIX))
                .flatMap(name -> known.find(name.substring(SettingKey.PREFIX.length())).stream())
                .filter(found -> found.key().equals(FURTHER_TYPES))
                .map(EnvironmentKey::environment);
        return Stream.concat(Stream.of("", inForce), named);
    }
}
