package io.spinebridge.api.pointers;

import java.io.Serializable;

/**
 * How many pointers a patient has.
 *
 * @param patientKnown whether the Spine has a clinical record of the patient at all
 * @param total how many there are, those included that the user may not see
 */
public record PointerCount(boolean patientKnown, int total) implements Serializable {}
