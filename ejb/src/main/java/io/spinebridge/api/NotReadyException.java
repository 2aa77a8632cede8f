package io.spinebridge.api;

import java.util.List;

/**
 * The module is not fit to call the Spine: a setting is wrong, or there is no usable certificate. Nothing was sent; nothing
 * will be until an administrator has mended it. Each fault is in the message.
 */
public final class NotReadyException extends SpineException {

    private static final long serialVersionUID = 1L;

    private final List<String> faults;

    /**
     * Lists the faults.
     *
     * @param faults one sentence each, without secrets; at least one
     */
    public NotReadyException(List<String> faults) {
        super("Spinebridge makes no calls: " + String.join("; ", faults), SpineError.NONE, null);
        this.faults = List.copyOf(faults);
    }

    /** All faults, one sentence each. */
    public List<String> faults() {
        return faults;
    }
}
