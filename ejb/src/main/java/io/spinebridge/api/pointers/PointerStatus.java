package io.spinebridge.api.pointers;

import java.util.Arrays;
import java.util.Optional;

/** Life of a pointer. The Spine shows current ones alone; both other states are final. */
public enum PointerStatus {
    /** In force. */
    CURRENT("current"),
    /** Replaced by another pointer. */
    SUPERSEDED("superseded"),
    /** Should never have been made. */
    ENTERED_IN_ERROR("entered-in-error");

    private final String code;

    PointerStatus(String code) {
        this.code = code;
    }

    /** The code. */
    public String code() {
        return code;
    }

    /** The status that a code stands for, if it is one. */
    public static Optional<PointerStatus> of(String code) {
        return Arrays.stream(values()).filter(known -> known.code.equals(code)).findFirst();
    }
}
