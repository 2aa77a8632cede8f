package io.spinebridge.configuration;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * The keys of all settings, to find set ones among. Keys are told without {@code spinebridge.}.
 *
 * @param keys keys and families of keys
 */
record KnownKeys(List<SettingKey> keys) {

    KnownKeys {
        keys = List.copyOf(keys);
    }

    static KnownKeys of(List<Setting<?>> settings) {
        return new KnownKeys(settings.stream()
                .flatMap(setting -> setting.key().ofServices().stream())
                .toList());
    }

    /** First parts of keys: an environment of such a name could not be told from them. */
    Set<String> reservedWords() {
        return keys.stream().map(key -> firstPart(key.pattern())).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What a key is that is set: a common one, or one of an environment, in force or not. Empty when it is none of ours. */
    Optional<EnvironmentKey> find(String key) {
        if (knows(key)) {
            return Optional.of(new EnvironmentKey("", key));
        }
        String first = firstPart(key);
        return mayBeEnvironment(first)
                ? Optional.of(new EnvironmentKey(first, rest(key))).filter(this::settable)
                : Optional.empty();
    }

    /** The full name that is most like an unknown key, in the environment that this one names or the one in force. */
    String nearest(String key, String environment) {
        Stream<EnvironmentKey> common = like("", key);
        Stream<EnvironmentKey> ofEnvironments = Stream.of(firstPart(key), environment)
                .filter(this::mayBeEnvironment)
                .flatMap(name -> like(name, rest(key)))
                .filter(this::settable);
        return Stream.concat(common, ofEnvironments)
                .map(EnvironmentKey::name)
                .min(Comparator.comparing(name -> distance(name, SettingKey.PREFIX + key)))
                .orElseThrow();
    }

    /** Letters by which two texts differ. */
    static int distance(String one, String other) {
        return LevenshteinDistance.getDefaultInstance().apply(one, other);
    }

    private boolean knows(String key) {
        return keys.stream().anyMatch(known -> known.matches(key));
    }

    /** The environment's own name is not looked for under that name. */
    private boolean settable(EnvironmentKey found) {
        return knows(found.key())
                && !found.key().equals(GeneralSettings.ENVIRONMENT.key().pattern());
    }

    private boolean mayBeEnvironment(String word) {
        return GeneralSettings.ENVIRONMENT.type().parse(word).isPresent()
                && !reservedWords().contains(word);
    }

    private Stream<EnvironmentKey> like(String environment, String key) {
        return keys.stream().map(known -> new EnvironmentKey(environment, known.like(key)));
    }

    private static String firstPart(String key) {
        return key.split("\\.", 2)[0];
    }

    private static String rest(String key) {
        return key.substring(Math.min(firstPart(key).length() + 1, key.length()));
    }
}
