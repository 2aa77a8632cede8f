package io.spinebridge.configuration;

/** The services of the Spine that this module knows, by the name that their keys bear. */
public enum SpineService {
    /** Reasonable Adjustments: {@code spinebridge.adjustments.*}. */
    ADJUSTMENTS("adjustments", "987654456789", "https://clinicals.spineservices.nhs.uk/STU3"),
    /** National Record Locator: {@code spinebridge.pointers.*}. */
    POINTERS("pointers", "200000000370", "https://clinicals.spineservices.nhs.uk/STU3"),
    /** Spine Secure Proxy: {@code spinebridge.retrieval.*}. It has no ASID of its own: providers behind it have. */
    RETRIEVAL("retrieval", "", "https://proxy.national.ncrs.nhs.uk");

    private final String key;
    private final String exampleAsid;
    private final String exampleUrl;

    SpineService(String key, String exampleAsid, String exampleUrl) {
        this.key = key;
        this.exampleAsid = exampleAsid;
        this.exampleUrl = exampleUrl;
    }

    /** The part of a configuration key that names this service. */
    public String key() {
        return key;
    }

    /** Whether requests are addressed to an ASID of the service itself. */
    boolean hasAsid() {
        return !exampleAsid.isEmpty();
    }

    String exampleAsid() {
        return exampleAsid;
    }

    String exampleUrl() {
        return exampleUrl;
    }
}
