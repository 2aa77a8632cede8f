package io.spinebridge.simulator.adjustments;

import io.spinebridge.simulator.service.SpineRequest.Caller;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hl7.fhir.dstu3.model.CodeableConcept;
import org.hl7.fhir.dstu3.model.Condition;
import org.hl7.fhir.dstu3.model.Consent;
import org.hl7.fhir.dstu3.model.DomainResource;
import org.hl7.fhir.dstu3.model.Flag;
import org.hl7.fhir.dstu3.model.ListResource;
import org.hl7.fhir.dstu3.model.Provenance;
import org.hl7.fhir.dstu3.model.Reference;

/** Builds the record of one test patient. Ids and versions are made from names, so that they are the same at every start. */
final class SeedRecord {
    static final Instant RECORDED = Instant.parse("2024-01-10T09:00:00Z");
    private static final Caller AUTHOR = new Caller("555254240101", "RXA", "");

    private final String nhsNumber;
    private final List<StoredResource> resources = new ArrayList<>();
    private final ProvenanceMaker provenances;
    private int made;

    SeedRecord(String nhsNumber) {
        this.nhsNumber = nhsNumber;
        this.provenances = new ProvenanceMaker(this::nextName);
    }

    SeedRecord consent() {
        return add(RecordPart.CONSENT, AdjustmentResources.consent(nhsNumber, "001"));
    }

    SeedRecord consentInBestInterest(String summary) {
        Consent consent = AdjustmentResources.consent(nhsNumber, "002");
        consent.addExtension(ExtensionResources.bestInterestSummary(summary, RECORDED));
        return add(RecordPart.CONSENT, consent);
    }

    SeedRecord flag(String category, CodeableConcept code) {
        return add(RecordPart.FLAG, AdjustmentResources.flag(nhsNumber, category, code));
    }

    SeedRecord flag(String category, CodeableConcept code, String notes) {
        Flag flag = AdjustmentResources.flag(nhsNumber, category, code);
        flag.addExtension(ExtensionResources.notes(notes, RECORDED));
        return add(RecordPart.FLAG, flag);
    }

    SeedRecord list(RecordPart part, Condition... conditions) {
        ListResource list = AdjustmentResources.list(nhsNumber, RECORDED);
        for (Condition condition : conditions) {
            String target = "Condition/" + References.localId(condition);
            contain(list, condition);
            contain(list, provenances.created(target, AUTHOR, RECORDED));
            if (condition.getClinicalStatus() == Condition.ConditionClinicalStatus.INACTIVE) {
                contain(list, provenances.updated(target, AUTHOR, RECORDED.plusSeconds(60)));
            }
        }
        return keep(part, list);
    }

    /** Marks the entry of a condition of the last list as deleted. */
    SeedRecord entryDeleted(int index) {
        ListResource list = (ListResource) resources.get(resources.size() - 1).resource();
        list.getEntry().get(index).setDeleted(true);
        return this;
    }

    SeedRecord bareThreshold() {
        Condition condition = condition(Concepts.threshold());
        return keep(RecordPart.THRESHOLD_CODE, condition);
    }

    Condition condition(CodeableConcept code) {
        return AdjustmentResources.condition(nhsNumber, nextName(), code);
    }

    Condition condition(CodeableConcept code, String note) {
        Condition condition = condition(code);
        condition.addNote().setText(note);
        return condition;
    }

    Condition removed(CodeableConcept code) {
        Condition condition = condition(code);
        condition.setClinicalStatus(Condition.ConditionClinicalStatus.INACTIVE);
        condition.addExtension(ExtensionResources.removalReason(
                Concepts.concept(
                        Canonicals.REMOVAL_REASON_SYSTEM,
                        "Error",
                        "The Reasonable Adjustment Flag was created in error"),
                "Recorded for the wrong patient"));
        return condition;
    }

    List<StoredResource> resources() {
        return List.copyOf(resources);
    }

    private SeedRecord add(RecordPart part, DomainResource resource) {
        String id = nextId();
        Provenance provenance = provenances.created(resource.fhirType() + "/" + id, AUTHOR, RECORDED);
        resource.addContained(provenance);
        return keep(part, resource, id);
    }

    private SeedRecord keep(RecordPart part, DomainResource resource) {
        return keep(part, resource, nextId());
    }

    private SeedRecord keep(RecordPart part, DomainResource resource, String id) {
        resources.add(StoredResource.version(part, nhsNumber, resource, id, nextName(), RECORDED));
        return this;
    }

    private static void contain(ListResource list, DomainResource resource) {
        list.addContained(resource);
        list.addEntry()
                .setDeleted(false)
                .setDateElement(list.getDateElement().copy())
                .setItem(new Reference("#" + References.localId(resource)));
    }

    private String nextId() {
        return nhsNumber + "." + nextName();
    }

    private String nextName() {
        String name = "spinebridge seed " + nhsNumber + " " + made++;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
