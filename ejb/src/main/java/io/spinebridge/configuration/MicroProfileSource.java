package io.spinebridge.configuration;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
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

    /** Asks each source for its names, because {@link Config#getPropertyNames()} of Payara reads every value for it, passwords as well. */
    @Override
    public Set<String> names() {
        return StreamSupport.stream(
                        ConfigProvider.getConfig().getConfigSources().spliterator(), false)
                .filter(source -> !ALIASES.equals(source.getName()))
                .map(ConfigSource::getPropertyNames)
                .flatMap(Set::stream)
                .collect(Collectors.toUnmodifiableSet());
    }
}
