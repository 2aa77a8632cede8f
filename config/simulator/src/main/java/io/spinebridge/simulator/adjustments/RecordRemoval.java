package io.spinebridge.simulator.adjustments;

import io.spinebridge.simulator.service.SpineRequest.Caller;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hl7.fhir.dstu3.model.Condition;
import org.hl7.fhir.dstu3.model.Condition.ConditionClinicalStatus;
import org.hl7.fhir.dstu3.model.Consent;
import org.hl7.fhir.dstu3.model.DomainResource;
import org.hl7.fhir.dstu3.model.Flag;
import org.hl7.fhir.dstu3.model.ListResource;
import org.hl7.fhir.dstu3.model.ListResource.ListEntryComponent;
import org.hl7.fhir.dstu3.model.Provenance;
import org.hl7.fhir.dstu3.model.Reference;

/** Removes all that is active of a patient's record (Reasonable Adjustments API, operation removerarecord). */
final class RecordRemoval {
    private final RecordStore store;
    private final ProvenanceMaker provenances;

    RecordRemoval(RecordStore store, ProvenanceMaker provenances) {
        this.store = store;
        this.provenances = provenances;
    }

    void remove(String nhsNumber, RemovalReason removal, Caller caller, Instant when) {
        for (StoredResource stored : store.all(nhsNumber)) {
            if (stored.isCurrent()) {
                DomainResource resource = stored.copy();
                remove(resource, removal, caller, when);
                store.put(StoredResource.version(
                        stored.part(),
                        nhsNumber,
                        resource,
                        stored.id(),
                        UUID.randomUUID().toString(),
                        when));
            }
        }
    }

    private void remove(DomainResource resource, RemovalReason removal, Caller caller, Instant when) {
        if (resource instanceof ListResource list) {
            retire(list, removal, caller, when);
            return;
        }
        deactivate(resource, removal);
        if (!(resource instanceof Condition)) {
            String target = resource.fhirType() + "/" + resource.getIdElement().getIdPart();
            resource.addContained(provenances.updated(target, caller, when));
        }
    }

    private static void deactivate(DomainResource resource, RemovalReason removal) {
        if (resource instanceof Consent consent) {
            consent.setStatus(Consent.ConsentState.INACTIVE);
        } else if (resource instanceof Flag flag) {
            flag.setStatus(Flag.FlagStatus.INACTIVE);
        } else if (resource instanceof Condition condition) {
            condition.setClinicalStatus(ConditionClinicalStatus.INACTIVE);
        }
        if (ExtensionShapes.first(resource.getExtension(), Canonicals.REMOVAL_REASON)
                .isEmpty()) {
            resource.addExtension(removal.extension());
        }
    }

    /** The specification's text sets the List to "inactive", which no List can be: retired is meant. */
    private void retire(ListResource list, RemovalReason removal, Caller caller, Instant when) {
        list.setStatus(ListResource.ListStatus.RETIRED);
        List<Condition> active = ListContent.of(list).conditions().stream()
                .filter(condition -> condition.getClinicalStatus() != ConditionClinicalStatus.INACTIVE)
                .toList();
        for (Condition condition : active) {
            deactivate(condition, removal);
            Provenance provenance = provenances.updated("Condition/" + References.localId(condition), caller, when);
            list.addContained(provenance);
            ListEntryComponent entry = list.addEntry();
            entry.setDateElement(Concepts.dateTime(when));
            entry.setItem(new Reference("#" + References.localId(provenance)));
        }
        list.getEntry().forEach(entry -> entry.setDeleted(true));
    }
}
