package io.spinebridge.api;

/**
 * The Spine does not know the addressed entry, patient or organisation. A patient <em>without</em> a record is no error and
 * does not lead here: that is an empty value.
 */
public final class RecordNotFoundException extends SpineException {

    private static final long serialVersionUID = 1L;

    /** Made by Spinebridge from the Spine's answer. */
    public RecordNotFoundException(SpineError error) {
        super("The Spine does not know what was asked for (" + error.summary() + ")", error, null);
    }
}
