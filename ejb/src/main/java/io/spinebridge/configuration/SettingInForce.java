package io.spinebridge.configuration;

/**
 * A setting as it was read, to be shown to administrators.
 *
 * @param key as an administrator set it, or would set it
 * @param content its text
 * @param secret whether the text must not be shown
 * @param source where it was found, as the server names it; {@link #BY_DEFAULT} where nobody set it
 */
public record SettingInForce(String key, Secret content, boolean secret, String source) {

    /** What {@link #source} says of a value that nobody set. */
    public static final String BY_DEFAULT = "default";

    static SettingInForce of(Setting<?> setting, EnvironmentKey.Found found) {
        return new SettingInForce(
                found.name(), new Secret(found.text().toCharArray()), setting.secret(), found.origin());
    }

    static SettingInForce byDefault(Setting<?> setting, String text) {
        return new SettingInForce(setting.key().name(), new Secret(text.toCharArray()), setting.secret(), BY_DEFAULT);
    }

    /** Its text; {@code set} for one that must not be shown. */
    public String shown() {
        return secret ? "set" : new String(content.reveal());
    }
}
