package io.spinebridge.simulator.adjustments;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.dstu3.model.CodeableConcept;
import org.hl7.fhir.dstu3.model.Parameters;
import org.hl7.fhir.dstu3.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.dstu3.model.StringType;
import org.hl7.fhir.dstu3.model.Type;

/** The input of {@code $removerarecord} (OperationDefinition RARecord-RemoveRARecord-Operation-1). */
final class RemovalParameters {
    /** The definition writes it one way, half of the examples the other. */
    private static final Set<String> NAMES = Set.of("removeRARecord", "removerarecord");

    private static final String PATH = "Parameters.parameter";

    private final Parameters parameters;

    private RemovalParameters(Parameters parameters) {
        this.parameters = parameters;
    }

    static RemovalParameters of(Parameters parameters) {
        return new RemovalParameters(parameters);
    }

    Optional<String> nhsNumber() {
        return value("nhsNumber", StringType.class).map(StringType::getValue);
    }

    RemovalReason removal() {
        return new RemovalReason(
                value("removalReason", CodeableConcept.class).orElseThrow(),
                value("supportingComment", StringType.class).orElseThrow().getValue());
    }

    void check(ElementProblems findings) {
        boolean named = parameters.getParameter().size() == 1
                && NAMES.contains(parameters.getParameterFirstRep().getName());
        findings.require(named, PATH, "must be removeRARecord, once");
        findings.require(parts().size() == 3, PATH + ".part", "must be nhsNumber, removalReason and supportingComment");
        findings.require(nhsNumber().isPresent(), PATH + ".part(nhsNumber)", "must be one valueString");
        Optional<CodeableConcept> reason = value("removalReason", CodeableConcept.class);
        findings.require(reason.isPresent(), PATH + ".part(removalReason)", "must be one valueCodeableConcept");
        reason.ifPresent(concept -> ExtensionShapes.reason(concept, PATH + ".part(removalReason)", findings));
        findings.require(
                value("supportingComment", StringType.class)
                        .map(StringType::getValue)
                        .filter(comment -> !comment.isBlank())
                        .isPresent(),
                PATH + ".part(supportingComment)",
                "must be one valueString that is not blank");
    }

    private List<ParametersParameterComponent> parts() {
        return parameters.getParameter().stream()
                .flatMap(parameter -> parameter.getPart().stream())
                .toList();
    }

    private <T extends Type> Optional<T> value(String part, Class<T> type) {
        List<ParametersParameterComponent> named = parts().stream()
                .filter(component -> part.equals(component.getName()))
                .toList();
        return named.size() == 1
                ? Optional.ofNullable(named.get(0).getValue())
                        .filter(type::isInstance)
                        .map(type::cast)
                : Optional.empty();
    }
}
