package io.spinebridge.api;

/**
 * Our ASID is not accredited for the interaction, according to the configuration ({@code spinebridge.interactions}). The Spine
 * authorises by ASID and interaction and would refuse, so nothing was sent.
 */
public final class NotAccreditedException extends SpineException {

    private static final long serialVersionUID = 1L;

    /** Names ASID and interaction. */
    public NotAccreditedException(String asid, String interactionId) {
        super(
                "Nothing was sent to the Spine: ASID " + asid + " is not accredited for interaction " + interactionId
                        + " (the accredited set is configured in spinebridge.interactions)",
                new SpineError(0, "", "", "", interactionId, ""),
                null);
    }
}
