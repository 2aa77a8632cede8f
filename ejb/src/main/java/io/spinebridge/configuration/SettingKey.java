package io.spinebridge.configuration;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A key, or a family of keys in which a part stands for several: {@code <service>} for the services of the Spine, {@code <type>} for types of
 * pointers.
 *
 * @param pattern the key without {@code spinebridge.}
 */
public record SettingKey(String pattern) {

    /** What all keys of this module begin with. */
    public static final String PREFIX = "spinebridge.";

    private static final String SERVICE = "<service>";
    private static final Pattern PLACEHOLDER = Pattern.compile("<[a-z]+>");

    /** The key as an administrator sets it. */
    public String name() {
        return PREFIX + pattern;
    }

    /** The key of one member of the family. */
    SettingKey of(String part) {
        return new SettingKey(PLACEHOLDER.matcher(pattern).replaceFirst(Matcher.quoteReplacement(part)));
    }

    /** The keys of all services, where the key is a family of those; itself where not. */
    List<SettingKey> ofServices() {
        return pattern.contains(SERVICE)
                ? Arrays.stream(SpineService.values())
                        .map(service -> of(service.key()))
                        .toList()
                : List.of(this);
    }

    /** Whether a key, without {@code spinebridge.}, is this one or of this family. */
    boolean matches(String key) {
        return like(key).equals(key);
    }

    /** The part of a key of this family that stands for its member. */
    String member(String key) {
        return key.split("\\.", -1)[List.of(pattern.split("\\.")).indexOf(placeholder())];
    }

    /** This key with the parts that another has in the places of the placeholders, as far as it is that long. */
    String like(String key) {
        String[] parts = pattern.split("\\.");
        String[] others = key.split("\\.");
        for (int i = 0; i < Math.min(parts.length, others.length); i++) {
            if (PLACEHOLDER.matcher(parts[i]).matches()) {
                parts[i] = others[i];
            }
        }
        return String.join(".", parts);
    }

    private String placeholder() {
        return PLACEHOLDER.matcher(pattern).results().findFirst().orElseThrow().group();
    }
}
