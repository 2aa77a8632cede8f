package io.spinebridge.adjustments.stu3;

import io.spinebridge.api.Code;
import io.spinebridge.api.CodedText;
import io.spinebridge.api.NotUnderstood;
import io.spinebridge.fhir.stu3.FhirValues;
import io.spinebridge.fhir.stu3.NotUnderstoodElements;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.dstu3.model.CodeableConcept;
import org.hl7.fhir.dstu3.model.DomainResource;
import org.hl7.fhir.dstu3.model.Provenance;
import org.hl7.fhir.dstu3.model.Provenance.ProvenanceAgentComponent;
import org.hl7.fhir.dstu3.model.Reference;
import org.hl7.fhir.dstu3.model.Resource;
import org.hl7.fhir.dstu3.model.Type;
import org.hl7.fhir.dstu3.model.UriType;

/** Contained Provenance resources. Stateless. */
final class ProvenanceMapper {

    private static final Set<String> ELEMENTS = Set.of("target", "recorded", "activity", "agent");

    private ProvenanceMapper() {}

    /** Everyone who recorded the entry that the resource is: one value per agent. */
    static List<io.spinebridge.api.adjustments.Provenance> containedIn(DomainResource resource) {
        return resource.getContained().stream()
                .filter(Provenance.class::isInstance)
                .flatMap(contained -> values((Provenance) contained))
                .toList();
    }

    /** What is left of an entry's contained resources: those that are no Provenance, and what a Provenance holds besides. */
    static List<NotUnderstood> unmappedIn(DomainResource resource, NotUnderstoodElements unmapped) {
        List<NotUnderstood> left = new ArrayList<>();
        for (Resource contained : resource.getContained()) {
            if (contained instanceof Provenance provenance) {
                left.addAll(unmappedIn(provenance, unmapped));
            } else {
                left.add(unmapped.whole(
                        resource.fhirType() + ".contained", "this contained resource is not expected here", contained));
            }
        }
        return left;
    }

    static List<NotUnderstood> unmappedIn(Provenance provenance, NotUnderstoodElements unmapped) {
        return unmapped.of(provenance, ELEMENTS, Map.of());
    }

    static Stream<io.spinebridge.api.adjustments.Provenance> values(Provenance provenance) {
        if (provenance.getAgent().isEmpty()) {
            return Stream.of(value(provenance, new ProvenanceAgentComponent()));
        }
        return provenance.getAgent().stream().map(agent -> value(provenance, agent));
    }

    private static io.spinebridge.api.adjustments.Provenance value(
            Provenance provenance, ProvenanceAgentComponent agent) {
        return new io.spinebridge.api.adjustments.Provenance(
                provenance.getActivity().getCode() == null
                        ? ""
                        : provenance.getActivity().getCode(),
                FhirValues.instant(provenance.getRecorded()),
                name(agent.getWho()),
                lastPart(agent.getWho()),
                roles(agent.getRole()),
                name(agent.getOnBehalfOf()),
                lastPart(agent.getOnBehalfOf()));
    }

    private static CodedText roles(List<CodeableConcept> roles) {
        List<Code> codes = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (CodeableConcept role : roles) {
            CodedText mapped = FhirValues.codedText(role);
            codes.addAll(mapped.codes());
            mapped.freeText().ifPresent(texts::add);
        }
        return new CodedText(codes, String.join("; ", texts));
    }

    private static String name(Type who) {
        if (who instanceof Reference reference) {
            return reference.hasDisplay() ? reference.getDisplay() : address(reference);
        }
        return address(who);
    }

    private static String lastPart(Type who) {
        String address = address(who);
        return address.substring(address.lastIndexOf('/') + 1);
    }

    /** The reference, or the identifier in place of one, or the URI. */
    private static String address(Type who) {
        String address = null;
        if (who instanceof Reference reference) {
            address = reference.hasReference()
                    ? reference.getReference()
                    : reference.getIdentifier().getValue();
        } else if (who instanceof UriType uri) {
            address = uri.getValue();
        }
        return address == null ? "" : address;
    }
}
