package io.spinebridge.api.pointers;

import java.io.Serializable;
import java.util.Optional;

/**
 * Which of a patient's pointers to search for.
 *
 * @param custodian those that this organisation maintains; null for all
 * @param type those of this type; null for all
 */
public record PointerFilter(OdsCode custodian, PointerType type) implements Serializable {

    /** All pointers. */
    public static final PointerFilter ALL = new PointerFilter(null, null);

    /** Those that an organisation maintains. */
    public static PointerFilter of(OdsCode custodian) {
        return new PointerFilter(custodian, null);
    }

    /** Those of a type. */
    public static PointerFilter of(PointerType type) {
        return new PointerFilter(null, type);
    }

    /** The custodian, if it counts. */
    public Optional<OdsCode> knownCustodian() {
        return Optional.ofNullable(custodian);
    }

    /** The type, if it counts. */
    public Optional<PointerType> knownType() {
        return Optional.ofNullable(type);
    }
}
