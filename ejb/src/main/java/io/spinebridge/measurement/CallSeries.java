package io.spinebridge.measurement;

import io.spinebridge.configuration.SpineService;

/**
 * What calls are counted by.
 *
 * @param organisation name of the organisation whose settings made the call
 * @param service which service
 * @param interaction id of the interaction; {@code none} for calls that ended before it was known
 */
public record CallSeries(String organisation, SpineService service, String interaction) {

    /** Stands for an interaction that is not known. */
    static final String NO_INTERACTION = "none";
}
