package io.spinebridge.pointers;

import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.pointers.Pointer;
import io.spinebridge.api.pointers.PointerStatus;
import io.spinebridge.fhir.stu3.FhirValues;
import io.spinebridge.fhir.stu3.NamedPatients;
import io.spinebridge.fhir.stu3.NotUnderstoodElements;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.dstu3.model.DocumentReference;
import org.hl7.fhir.dstu3.model.Meta;
import org.hl7.fhir.dstu3.model.Reference;

/**
 * From DocumentReference (profile {@code NRL-DocumentReference-1}, and whatever else is stored as a pointer) to a value. Never fails: what
 * it does not understand, it tells. Thread safe.
 */
final class PointerMapper {

    private static final Set<String> UNDERSTOOD = understood();

    private final NotUnderstoodElements leftovers;

    PointerMapper(NotUnderstoodElements leftovers) {
        this.leftovers = leftovers;
    }

    /**
     * The NHS numbers that a pointer's subject names, as they stand there.
     *
     * @return none, when it does not say whose pointer it is
     */
    static Set<String> patients(DocumentReference resource) {
        return NamedPatients.in(resource.getSubject());
    }

    /** Whether a pointer names a patient other than the one that was asked for; one that names nobody does not. */
    static boolean namesAnother(DocumentReference resource, NhsNumber asked) {
        return NamedPatients.another(resource.getSubject(), asked);
    }

    /** The pointer as a value. */
    Pointer pointer(DocumentReference resource) {
        Findings findings = new Findings(leftovers);
        PointerReferences references = new PointerReferences(findings);
        model(resource.getMeta(), findings);
        subject(resource.getSubject(), findings);
        findings.further("author", resource.getAuthor());
        if (resource.getIndexed() == null) {
            findings.missing("indexed");
        }
        return new Pointer(
                references.ownId(resource.getIdElement()),
                resource.getMeta().getVersionId(),
                FhirValues.instant(resource.getMeta().getLastUpdated()),
                FhirValues.instant(resource.getIndexed()),
                status(resource, findings),
                ConceptMapper.type(resource.getType(), findings),
                ConceptMapper.recordClass(resource.getClass_(), resource.getType(), findings),
                references.organisation(
                        "author", resource.getAuthor().stream().findFirst().orElse(null)),
                references.organisation("custodian", resource.getCustodian()),
                references.masterIdentifier("masterIdentifier", resource.getMasterIdentifier()),
                references.replaced(resource.getRelatesTo()),
                ContentMapper.values(resource.getContent(), findings),
                DateMapper.period("context.period", resource.getContext().getPeriod(), findings),
                ConceptMapper.practiceSetting(resource.getContext().getPracticeSetting(), findings),
                // Evaluated last, when everything has been found.
                findings.with(leftovers.beyond(resource, UNDERSTOOD)));
    }

    private static void model(Meta meta, Findings findings) {
        findings.further("meta.profile", meta.getProfile());
        if (meta.getProfile().isEmpty()) {
            findings.missing(
                    "meta.profile", "the pointer follows the older model NRLS-DocumentReference-1, which says less");
        } else if (!NrlWire.PROFILE.equals(meta.getProfile().get(0).getValue())) {
            findings.add(
                    "meta.profile",
                    "the pointer follows a model that is not known",
                    meta.getProfile().get(0));
        }
    }

    private static void subject(Reference subject, Findings findings) {
        if (subject.getReference() == null) {
            findings.missing("subject", "the pointer does not say whose record it points to");
        } else if (!isPatient(subject.getReference())) {
            findings.add("subject", "this does not name a patient in the way it should", subject);
        }
    }

    private static boolean isPatient(String reference) {
        return reference.startsWith(NrlWire.PATIENT)
                && NhsNumber.parse(reference.substring(NrlWire.PATIENT.length()))
                        .filter(number -> reference.endsWith("/" + number.value()))
                        .isPresent();
    }

    private static String status(DocumentReference resource, Findings findings) {
        String status = resource.getStatusElement().getValueAsString();
        if (status == null || status.isEmpty()) {
            findings.missing("status");
        } else if (PointerStatus.of(status).isEmpty()) {
            findings.add("status", "this status is not known", resource.getStatusElement());
        } else if (!status.equals(PointerStatus.CURRENT.code())) {
            findings.add("status", "the pointer is not in force", resource.getStatusElement());
        }
        return status;
    }

    private static Set<String> understood() {
        String stability = "content.extension:" + NrlWire.STABILITY;
        Set<String> paths = new HashSet<>(Set.of(
                "meta",
                "meta.versionId",
                "meta.lastUpdated",
                "meta.profile",
                "status",
                "subject",
                "subject.reference",
                "indexed",
                "author",
                "author.reference",
                "custodian",
                "custodian.reference",
                "masterIdentifier",
                "masterIdentifier.system",
                "masterIdentifier.value",
                "relatesTo",
                "relatesTo.code",
                "relatesTo.target",
                "relatesTo.target.reference",
                "relatesTo.target.identifier",
                "relatesTo.target.identifier.system",
                "relatesTo.target.identifier.value",
                "content",
                "content.attachment",
                "content.attachment.contentType",
                "content.attachment.url",
                "content.attachment.creation",
                stability,
                "context",
                "context.period",
                "context.period.start",
                "context.period.end"));
        for (String concept : List.of("type", "class", "context.practiceSetting")) {
            paths.addAll(Set.of(concept, concept + ".text"));
        }
        paths.add(stability + ".value[x]");
        for (String coding : List.of(
                "type.coding",
                "class.coding",
                "context.practiceSetting.coding",
                "content.format",
                stability + ".value[x].coding")) {
            paths.addAll(Set.of(coding, coding + ".system", coding + ".code", coding + ".display"));
        }
        return Set.copyOf(paths);
    }
}
