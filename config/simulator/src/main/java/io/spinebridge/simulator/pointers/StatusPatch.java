package io.spinebridge.simulator.pointers;

import io.spinebridge.simulator.service.SpineRefusal;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.dstu3.model.CodeType;
import org.hl7.fhir.dstu3.model.Parameters;
import org.hl7.fhir.dstu3.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.dstu3.model.StringType;

/**
 * The one change that can be made to a pointer, as Parameters (<em>NRL FHIR API: Update interaction</em>). The first parameter counts,
 * its parts in any order. Stateless.
 */
final class StatusPatch {

    private StatusPatch() {}

    static Optional<SpineRefusal> check(Parameters patch) {
        return broken(patch).map(Refusals::invalidElement);
    }

    private static Optional<String> broken(Parameters patch) {
        if (patch.getParameter().isEmpty()) {
            return Optional.of("parameter");
        }
        ParametersParameterComponent operation = patch.getParameterFirstRep();
        if (!"operation".equals(operation.getName())) {
            return Optional.of("parameter.name");
        }
        if (!(part(operation, "type") instanceof CodeType type && "replace".equals(type.getValue()))) {
            return Optional.of("parameter.part.type");
        }
        if (!isString(part(operation, "path"), "DocumentReference.status")) {
            return Optional.of("parameter.part.path");
        }
        if (!isString(part(operation, "value"), "entered-in-error")) {
            return Optional.of("parameter.part.value");
        }
        return operation.getPart().size() == 3 ? Optional.empty() : Optional.of("parameter.part");
    }

    private static Object part(ParametersParameterComponent operation, String name) {
        List<ParametersParameterComponent> parts = operation.getPart().stream()
                .filter(part -> name.equals(part.getName()))
                .toList();
        return parts.size() == 1 ? parts.get(0).getValue() : null;
    }

    /** A code is a kind of string to HAPI, but not to FHIR. */
    private static boolean isString(Object value, String wanted) {
        return value != null && value.getClass() == StringType.class && wanted.equals(((StringType) value).getValue());
    }
}
