package io.spinebridge.configuration;

import static io.spinebridge.configuration.SettingKey.PREFIX;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The settings as one of several organisations has them: {@code spinebridge.organisation.<name>.<key>} beats {@code spinebridge.<key>}, and what
 * is set for an environment beats what is common to all, within the organisation and without.
 *
 * @param source all settings
 * @param organisation its name
 * @param environment name of the environment in force
 */
record OrganisationSource(SettingsSource source, String organisation, String environment) implements SettingsSource {

    private static final Pattern KEY = Pattern.compile(
            "spinebridge\\.(?:(?<environment>[a-z][a-z0-9]{0,30})\\.)?organisation\\.(?<name>[a-z][a-z0-9-]{0,30})\\.(?<key>.+)");
    private static final String ODS_CODE = "ods";

    /** Names of the organisations for which anything is set in an environment, in the order of the alphabet. */
    static Set<String> names(SettingsSource source, String environment) {
        return keys(source)
                .filter(key -> isOf(environment, key))
                .map(key -> key.group("name"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** All settings but those of organisations: whatever is left must be a setting of its own. */
    static SettingsSource withoutOrganisations(SettingsSource source) {
        return new Renamed(
                source,
                source.names().stream()
                        .filter(name -> !KEY.matcher(name).matches())
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** What is set for this organisation alone, by the names that it would have without one. */
    SettingsSource own() {
        return new Renamed(
                this,
                keys(source)
                        .filter(key -> key.group("name").equals(organisation))
                        .filter(key -> !key.group("key").equals(ODS_CODE))
                        .map(OrganisationSource::common)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static String common(Matcher key) {
        String environment = key.group("environment");
        return PREFIX + (environment == null ? "" : environment + ".") + key.group("key");
    }

    private static Stream<Matcher> keys(SettingsSource source) {
        return source.names().stream().map(KEY::matcher).filter(Matcher::matches);
    }

    private static boolean isOf(String environment, Matcher key) {
        return key.group("environment") == null || key.group("environment").equals(environment);
    }

    @Override
    public Optional<String> value(String key) {
        return first(key, SettingsSource::value);
    }

    @Override
    public String origin(String key) {
        return first(key, (from, name) -> from.value(name).map(text -> from.origin(name)))
                .orElse("");
    }

    @Override
    public Set<String> names() {
        return source.names();
    }

    private <T> Optional<T> first(String key, BiFunction<SettingsSource, String, Optional<T>> look) {
        String ofEnvironment = PREFIX + environment + ".";
        if (environment.isEmpty() || !key.startsWith(ofEnvironment)) {
            return look.apply(source, own(key, PREFIX)).or(() -> look.apply(source, key));
        }
        return look.apply(source, own(key, ofEnvironment))
                .or(() -> look.apply(source, own(PREFIX + key.substring(ofEnvironment.length()), PREFIX)))
                .or(() -> look.apply(source, key));
    }

    private String own(String key, String prefix) {
        return prefix + "organisation." + organisation + "." + key.substring(prefix.length());
    }

    /** The values of a source, with other names told. */
    private record Renamed(SettingsSource source, Set<String> names) implements SettingsSource {

        @Override
        public Optional<String> value(String key) {
            return source.value(key);
        }
    }
}
