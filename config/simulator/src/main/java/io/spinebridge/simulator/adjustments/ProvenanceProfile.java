package io.spinebridge.simulator.adjustments;

import java.util.Set;
import org.hl7.fhir.dstu3.model.CodeableConcept;
import org.hl7.fhir.dstu3.model.Coding;
import org.hl7.fhir.dstu3.model.Provenance;
import org.hl7.fhir.dstu3.model.Provenance.ProvenanceAgentComponent;
import org.hl7.fhir.dstu3.model.Reference;

/** RARecord-Provenance-1, contained in a List. */
final class ProvenanceProfile {
    private static final Set<String> JOB_ROLE_SYSTEMS =
            Set.of(Canonicals.JOB_ROLE_SYSTEM, Canonicals.JOB_ROLE_SYSTEM_AS_PUBLISHED);

    private ProvenanceProfile() {}

    static void check(Provenance provenance, ElementProblems findings) {
        findings.require(provenance.hasTarget(), "Provenance.target", "is missing");
        findings.require(provenance.hasRecorded(), "Provenance.recorded", "is missing");
        activity(provenance, findings);
        findings.require(provenance.hasAgent(), "Provenance.agent", "is missing");
        provenance.getAgent().forEach(agent -> agent(agent, findings));
        findings.prohibit(provenance.hasPeriod(), "Provenance.period");
        findings.prohibit(provenance.hasPolicy(), "Provenance.policy");
        findings.prohibit(provenance.hasLocation(), "Provenance.location");
        findings.prohibit(provenance.hasReason(), "Provenance.reason");
        findings.prohibit(provenance.hasEntity(), "Provenance.entity");
        findings.prohibit(provenance.hasSignature(), "Provenance.signature");
    }

    private static void activity(Provenance provenance, ElementProblems findings) {
        findings.require(provenance.hasActivity(), "Provenance.activity", "is missing");
        if (provenance.hasActivity()) {
            Coding activity = provenance.getActivity();
            findings.require(
                    Canonicals.DATA_OPERATION_SYSTEM.equals(activity.getSystem())
                            && activity.hasCode()
                            && CodeLists.PROVENANCE_ACTIVITIES.containsKey(activity.getCode()),
                    "Provenance.activity",
                    "must be CREATE or UPDATE of " + Canonicals.DATA_OPERATION_SYSTEM);
        }
    }

    private static void agent(ProvenanceAgentComponent agent, ElementProblems findings) {
        findings.atMostOne(agent.getRole(), "Provenance.agent.role");
        agent.getRole().forEach(role -> role(role, findings));
        reference(
                agent.hasWhoReference() ? (Reference) agent.getWho() : null,
                "Provenance.agent.whoReference",
                Canonicals.PRACTITIONER,
                findings);
        reference(
                agent.hasOnBehalfOfReference() ? (Reference) agent.getOnBehalfOf() : null,
                "Provenance.agent.onBehalfOfReference",
                Canonicals.ORGANIZATION,
                findings);
        findings.prohibit(agent.hasId(), "Provenance.agent.id");
        findings.prohibit(agent.hasRelatedAgentType(), "Provenance.agent.relatedAgentType");
    }

    private static void role(CodeableConcept role, ElementProblems findings) {
        findings.prohibit(role.hasId(), "Provenance.agent.role.id");
        for (Coding coding : role.getCoding()) {
            findings.prohibit(coding.hasId(), "Provenance.agent.role.coding.id");
            findings.prohibit(coding.hasUserSelected(), "Provenance.agent.role.coding.userSelected");
            findings.require(
                    !coding.hasSystem()
                            || !JOB_ROLE_SYSTEMS.contains(coding.getSystem())
                            || coding.hasCode() && CodeLists.JOB_ROLES.contains(coding.getCode()),
                    "Provenance.agent.role.coding.code",
                    "is not in the code list");
        }
    }

    private static void reference(Reference reference, String path, String base, ElementProblems findings) {
        if (reference == null) {
            findings.require(false, path, "is missing");
            return;
        }
        findings.require(
                reference.hasReference() && reference.getReference().startsWith(base),
                path + ".reference",
                "must begin with " + base);
        findings.prohibit(reference.hasId(), path + ".id");
        findings.prohibit(reference.hasIdentifier(), path + ".identifier");
    }
}
