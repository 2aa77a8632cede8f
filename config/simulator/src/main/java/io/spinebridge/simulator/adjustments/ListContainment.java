package io.spinebridge.simulator.adjustments;

import java.util.HashSet;
import java.util.Set;
import org.hl7.fhir.dstu3.model.Condition;
import org.hl7.fhir.dstu3.model.DomainResource;
import org.hl7.fhir.dstu3.model.ListResource;
import org.hl7.fhir.dstu3.model.ListResource.ListEntryComponent;
import org.hl7.fhir.dstu3.model.Provenance;
import org.hl7.fhir.dstu3.model.Reference;
import org.hl7.fhir.dstu3.model.Resource;

/** How a List, its entries and its contained resources hang together (FHIR constraints dom-1 to dom-4 and the List page). */
final class ListContainment {
    private ListContainment() {}

    static void check(ListResource list, ElementProblems findings) {
        Set<String> ids = new HashSet<>();
        for (Resource resource : list.getContained()) {
            String id = References.localId(resource);
            findings.require(!id.isEmpty(), "List.contained.id", "is missing");
            findings.require(ids.add(id), "List.contained.id", "is not unique");
            contained(resource, findings);
        }
        Set<String> listed = new HashSet<>();
        for (ListEntryComponent entry : list.getEntry()) {
            String reference = entry.getItem().getReference();
            findings.require(
                    References.contained(list, reference).isPresent(),
                    "List.entry.item",
                    "must refer to a contained resource as #id");
            findings.require(
                    listed.add(References.localId(reference)), "List.entry.item", "refers to a resource a second time");
        }
        findings.require(listed.containsAll(ids), "List.contained", "has a resource without an entry");
        targets(list, findings);
    }

    private static void contained(Resource resource, ElementProblems findings) {
        findings.require(
                resource instanceof Condition || resource instanceof Provenance,
                "List.contained",
                "may hold Conditions and Provenances only");
        findings.prohibit(resource.getMeta().hasVersionId(), "List.contained.meta.versionId");
        findings.prohibit(resource.getMeta().hasLastUpdated(), "List.contained.meta.lastUpdated");
        findings.prohibit(
                resource instanceof DomainResource domain && domain.hasContained(), "List.contained.contained");
        findings.prohibit(resource instanceof DomainResource domain && domain.hasText(), "List.contained.text");
    }

    private static void targets(ListResource list, ElementProblems findings) {
        ListContent content = ListContent.of(list);
        for (Provenance provenance : content.provenances()) {
            for (Reference target : provenance.getTarget()) {
                findings.require(
                        content.condition(References.localId(target.getReference()))
                                .isPresent(),
                        "Provenance.target",
                        "must be a Condition of the List");
            }
        }
    }
}
