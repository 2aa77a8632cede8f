package io.spinebridge.tls;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * How TLS is doing.
 *
 * @param material what is in force
 * @param refused what is wrong with that which was to take its place; empty when nothing was refused since
 */
record TlsState(TlsMaterial material, List<String> refused) {

    private List<String> outOfDate(Instant now) {
        return ValidityPeriod.faults(material.periods(), now);
    }

    /** Whether a call could succeed. */
    boolean usable(Instant now) {
        return material.loaded() && outOfDate(now).isEmpty();
    }

    /** All that is wrong, also where calls succeed. */
    List<String> faults(Instant now) {
        return Stream.concat(outOfDate(now).stream(), refused.stream())
                .distinct()
                .toList();
    }
}
