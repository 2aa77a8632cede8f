package io.spinebridge.configuration;

/** The services of the Spine that this module knows, by the name that their keys bear. */
public enum SpineService {
    /** Reasonable Adjustments: {@code spinebridge.adjustments.*}. */
    ADJUSTMENTS("adjustments", "https://clinicals.spineservices.nhs.uk/STU3");

    private final String key;
    private final String exampleUrl;

    SpineService(String key, String exampleUrl) {
        this.key = key;
        this.exampleUrl = exampleUrl;
    }

    /** The part of a configuration key that names this service. */
    public String key() {
        return key;
    }

    String exampleUrl() {
        return exampleUrl;
    }
}
