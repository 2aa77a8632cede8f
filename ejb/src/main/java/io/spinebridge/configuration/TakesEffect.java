package io.spinebridge.configuration;

/** When a changed value of a setting is used. */
public enum TakesEffect {
    /** When the application is disabled and enabled again; while the settings are not valid, at the next call. */
    ON_RESTART
}
