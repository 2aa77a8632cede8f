package io.spinebridge.retrieval;

import io.spinebridge.api.AccessDeniedException;
import io.spinebridge.api.InvalidInputException;
import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.NotCurrentException;
import io.spinebridge.api.SpineError;
import io.spinebridge.api.SpineUser;
import io.spinebridge.api.pointers.Pointer;
import io.spinebridge.api.pointers.PointerContent;
import io.spinebridge.pointers.PointerAccess;
import java.util.function.Supplier;

/** Who may open what a pointer points to, and that the pointer must be in force, as the Spine holds it. Thread safe. */
public final class OpeningRules {

    private final PointerAccess access;
    private final Supplier<SpineUser> caller;
    private final HeldPointers pointers;

    /**
     * Rules for whoever calls.
     *
     * @param access who may see which pointers, and open their records
     * @param caller the person who calls now
     * @param pointers the pointers as the Spine holds them
     */
    public OpeningRules(PointerAccess access, Supplier<SpineUser> caller, HeldPointers pointers) {
        this.access = access;
        this.caller = caller;
        this.pointers = pointers;
    }

    /** Refuses the record to whom it is not open. */
    void requireRecord(Pointer pointer, PointerContent content) {
        requireCurrent(pointer, content);
        require(access.mayOpen(caller.get(), pointer.typeCode()));
    }

    /** Refuses contact details to whom the pointer would be withheld: who may see a pointer may see whom to ask. */
    void requireContactDetails(Pointer pointer, PointerContent content) {
        requireCurrent(pointer, content);
        require(access.maySee(caller.get(), pointer.typeCode()));
    }

    /**
     * What is opened, when everything that can be seen by the caller's pointer alone was looked at: the pointer as the Spine holds it, which
     * must be in force as well.
     */
    HeldPointers.Held held(NhsNumber patient, Pointer pointer, PointerContent content) {
        HeldPointers.Held held = pointers.held(patient, pointer, content);
        requireCurrent(held.pointer(), held.content());
        return held;
    }

    /** The person who calls now. */
    SpineUser caller() {
        return caller.get();
    }

    private static void requireCurrent(Pointer pointer, PointerContent content) {
        if (!pointer.contents().contains(content)) {
            throw new InvalidInputException("content", "must be one of the pointer's");
        }
        if (!pointer.current()) {
            throw new NotCurrentException(SpineError.NONE);
        }
    }

    private static void require(boolean allowed) {
        if (!allowed) {
            throw new AccessDeniedException(
                    "The caller's role and activity codes do not let records of this type be opened"
                            + " (spinebridge.pointers.access)");
        }
    }
}
