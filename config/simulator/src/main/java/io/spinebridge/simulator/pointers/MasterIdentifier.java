package io.spinebridge.simulator.pointers;

import java.util.Optional;
import org.hl7.fhir.dstu3.model.Identifier;

/**
 * A provider's own identifier of a pointer, complete.
 *
 * @param system naming system
 * @param value value
 */
record MasterIdentifier(String system, String value) {

    static Optional<MasterIdentifier> of(Identifier identifier) {
        return identifier.hasSystem() && identifier.hasValue()
                ? Optional.of(new MasterIdentifier(identifier.getSystem(), identifier.getValue()))
                : Optional.empty();
    }

    /** From a query parameter, {@code system|value}. */
    static Optional<MasterIdentifier> of(String parameter) {
        int bar = parameter.indexOf('|');
        return bar > 0 && bar < parameter.length() - 1
                ? Optional.of(new MasterIdentifier(parameter.substring(0, bar), parameter.substring(bar + 1)))
                : Optional.empty();
    }

    String text() {
        return system + "|" + value;
    }
}
