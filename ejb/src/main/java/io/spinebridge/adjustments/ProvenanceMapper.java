package io.spinebridge.adjustments;

import io.spinebridge.api.adjustments.CodedText;
import io.spinebridge.api.adjustments.Code;
import io.spinebridge.api.adjustments.NotUnderstood;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.dstu3.model.CodeableConcept;
import org.hl7.fhir.dstu3.model.DomainResource;
import org.hl7.fhir.dstu3.model.Provenance;
import org.hl7.fhir.dstu3.model.Provenance.ProvenanceAgentComponent;
import org.hl7.fhir.dstu3.model.Reference;
import org.hl7.fhir.dstu3.model.StringType;
import org.hl7.fhir.dstu3.model.Type;

/** Contained Provenance resources. Stateless. */
final class ProvenanceMapper {

    private ProvenanceMapper() {}

    /** Everyone who recorded the entry that the resource is: one value per agent. */
    static List<io.spinebridge.api.adjustments.Provenance> containedIn(DomainResource resource) {
        return resource.getContained().stream()
                .filter(Provenance.class::isInstance)
                .flatMap(contained -> values((Provenance) contained))
                .toList();
    }

    /** Contained resources of an entry that are no Provenance. */
    static List<NotUnderstood> strangers(DomainResource resource, Leftovers leftovers) {
        List<NotUnderstood> strangers = new ArrayList<>();
        resource.getContained().stream()
                .filter(contained -> !(contained instanceof Provenance))
                .forEach(contained -> strangers.add(leftovers.whole(
                        resource.fhirType() + ".contained", "this contained resource is not expected here", contained)));
        return strangers;
    }

    static Stream<io.spinebridge.api.adjustments.Provenance> values(Provenance provenance) {
        if (provenance.getAgent().isEmpty()) {
            return Stream.of(value(provenance, new ProvenanceAgentComponent()));
        }
        return provenance.getAgent().stream().map(agent -> value(provenance, agent));
    }

    private static io.spinebridge.api.adjustments.Provenance value(Provenance provenance, ProvenanceAgentComponent agent) {
        return new io.spinebridge.api.adjustments.Provenance(
                provenance.getActivity().getCode() == null ? "" : provenance.getActivity().getCode(),
                Mapping.instant(provenance.getRecorded()),
                name(agent.getWho()),
                lastPart(agent.getWho()),
                roles(agent.getRole()),
                name(agent.getOnBehalfOf()),
                lastPart(agent.getOnBehalfOf()));
    }

    private static CodedText roles(List<CodeableConcept> roles) {
        List<Code> codes = new ArrayList<>();
        String text = null;
        for (CodeableConcept role : roles) {
            CodedText mapped = Mapping.codedText(role);
            codes.addAll(mapped.codes());
            text = text == null ? mapped.text() : text + "; " + mapped.freeText().orElse("");
        }
        return new CodedText(codes, text);
    }

    private static String name(Type who) {
        if (who instanceof Reference reference) {
            return reference.hasDisplay() ? reference.getDisplay() : text(reference.getReference());
        }
        return who instanceof StringType uri ? text(uri.getValue()) : "";
    }

    private static String lastPart(Type who) {
        String reference = who instanceof Reference found ? text(found.getReference()) : "";
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
