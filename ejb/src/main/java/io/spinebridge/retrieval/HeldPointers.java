package io.spinebridge.retrieval;

import io.spinebridge.api.InvalidInputException;
import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.pointers.Pointer;
import io.spinebridge.api.pointers.PointerContent;
import io.spinebridge.api.pointers.PointerId;
import java.util.function.BiFunction;

/**
 * The pointer as the Spine holds it now, in place of the one that the caller hands over: that may be old, or made of parts of others. Thread
 * safe.
 */
public final class HeldPointers {

    private final boolean trusted;
    private final BiFunction<NhsNumber, PointerId, Pointer> reader;

    /**
     * Looks pointers up.
     *
     * @param trusted whether the caller's word is enough ({@code spinebridge.retrieval.trust-pointer})
     * @param reader reads a pointer of a patient, and refuses one of another patient
     */
    public HeldPointers(boolean trusted, BiFunction<NhsNumber, PointerId, Pointer> reader) {
        this.trusted = trusted;
        this.reader = reader;
    }

    /**
     * What is opened.
     *
     * @param pointer the pointer
     * @param content one of its contents
     */
    record Held(Pointer pointer, PointerContent content) {}

    /**
     * The pointer as it is held, which must be of this patient, of this type, and lead to this URL.
     *
     * @param pointer as the caller has it
     * @param content one of its contents
     */
    Held held(NhsNumber patient, Pointer pointer, PointerContent content) {
        if (trusted) {
            return new Held(pointer, content);
        }
        PointerId id = pointer.knownId()
                .orElseThrow(
                        () -> new InvalidInputException(
                                "pointer",
                                "must have an id, so that it can be read anew before its record is opened (spinebridge.retrieval.trust-pointer)"));
        Pointer held = reader.apply(patient, id);
        if (!held.typeCode().equals(pointer.typeCode())) {
            throw differs("type");
        }
        return new Held(
                held,
                held.contents().stream()
                        .filter(now -> now.url().equals(content.url())
                                && now.format().code().equals(content.format().code()))
                        .findFirst()
                        .orElseThrow(() -> differs("content")));
    }

    private static InvalidInputException differs(String part) {
        return new InvalidInputException(
                "pointer",
                "has another " + part + " than the Spine holds under its id, and must be searched for again");
    }
}
