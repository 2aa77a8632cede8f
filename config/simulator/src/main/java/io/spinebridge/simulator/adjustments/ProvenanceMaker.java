package io.spinebridge.simulator.adjustments;

import io.spinebridge.simulator.service.SpineRequest.Caller;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.hl7.fhir.dstu3.model.Provenance;
import org.hl7.fhir.dstu3.model.Provenance.ProvenanceAgentComponent;
import org.hl7.fhir.dstu3.model.Reference;

/**
 * WriteAnswers the Provenances that are the server's to write: for Consents and Flags always, for Conditions when it removes a
 * whole record. Who did it comes from the token.
 */
final class ProvenanceMaker {
    private final Supplier<String> localIds;

    ProvenanceMaker() {
        this(() -> UUID.randomUUID().toString());
    }

    ProvenanceMaker(Supplier<String> localIds) {
        this.localIds = localIds;
    }

    Provenance created(String target, Caller caller, Instant when) {
        return make(target, "CREATE", caller, when);
    }

    Provenance updated(String target, Caller caller, Instant when) {
        return make(target, "UPDATE", caller, when);
    }

    private Provenance make(String target, String activity, Caller caller, Instant when) {
        Provenance provenance = AdjustmentResources.provenance(localIds.get(), target, activity, when);
        ProvenanceAgentComponent agent = provenance.addAgent();
        Reference who = new Reference(Canonicals.PRACTITIONER + caller.roleProfileId());
        StaffDirectory.member(caller.roleProfileId()).ifPresent(member -> {
            agent.addRole(Concepts.concept(Canonicals.JOB_ROLE_SYSTEM, member.jobRole(), member.jobRoleName()));
            who.setDisplay(member.name());
        });
        Reference organisation = new Reference(Canonicals.ORGANIZATION + caller.organisation());
        StaffDirectory.organisation(caller.organisation()).ifPresent(organisation::setDisplay);
        agent.setWho(who);
        agent.setOnBehalfOf(organisation);
        return provenance;
    }
}
