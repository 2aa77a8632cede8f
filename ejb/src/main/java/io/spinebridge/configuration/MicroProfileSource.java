package io.spinebridge.configuration;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** MicroProfile Config, as the deployed application sees it. */
final class MicroProfileSource implements SettingsSource {

    /** Payara's source of password aliases: their names are the administrator's choice, and are no keys. */
    private static final String ALIASES = "Password Alias";

    @Override
    public Optional<String> value(String key) {
        return ConfigProvider.getConfig().getOptionalValue(key, String.class);
    }

    @Override
    public String origin(String key) {
        return Objects.requireNonNullElse(
                ConfigProvider.getConfig().getConfigValue(key).getSourceName(), "");
    }

    /** Payara's JNDI source tells no names, so that a misspelt key there goes unnoticed. */
    @Override
    public Set<String> names() {
        return StreamSupport.stream(
                        ConfigProvider.getConfig().getConfigSources().spliterator(), false)
                .filter(source -> !ALIASES.equals(source.getName()))
                .flatMap(MicroProfileSource::names)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Payara's JDBC source has no properties at all, not even an empty map, where none is set up; its own list of names fails then. */
    private static Stream<String> names(ConfigSource source) {
        return Stream.ofNullable(source.getProperties()).map(Map::keySet).flatMap(Set::stream);
    }
}
