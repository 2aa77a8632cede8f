package io.spinebridge.configuration;

import io.spinebridge.configuration.value.ChoiceType;

/** The services of the Spine that this module knows, by the name that their keys bear. */
public enum SpineService {
    /** Reasonable Adjustments: {@code spinebridge.adjustments.*}. */
    ADJUSTMENTS,
    /** National Record Locator: {@code spinebridge.pointers.*}. */
    POINTERS,
    /** Spine Secure Proxy: {@code spinebridge.retrieval.*}. It has no ASID of its own: providers behind it have. */
    RETRIEVAL;

    /** The part of a configuration key that names this service. */
    public String key() {
        return ChoiceType.word(this);
    }
}
