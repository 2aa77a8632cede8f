package io.spinebridge.operations;

/**
 * A setting in force. Its getters are what JMX shows of it.
 *
 * @param organisation whose it is; empty where there is but one
 * @param key as an administrator set it
 * @param value its value; {@code set} for a secret
 * @param source where it was found; {@code default} when nobody set it
 * @param since since when the settings are in force that it is part of, ISO 8601
 */
public record SettingView(String organisation, String key, String value, String source, String since) {

    /** Whose it is. */
    public String getOrganisation() {
        return organisation;
    }

    /** As an administrator set it. */
    public String getKey() {
        return key;
    }

    /** Its value. */
    public String getValue() {
        return value;
    }

    /** Where it was found. */
    public String getSource() {
        return source;
    }

    /** Since when the settings are in force that it is part of, ISO 8601. */
    public String getSince() {
        return since;
    }
}
