package io.spinebridge.pointers.stu3;

import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.pointers.Pointer;
import io.spinebridge.api.pointers.PointerStatus;
import io.spinebridge.fhir.stu3.FhirValues;
import io.spinebridge.fhir.stu3.NamedPatients;
import io.spinebridge.fhir.stu3.NhsReferences;
import io.spinebridge.fhir.stu3.NotUnderstoodElements;
import org.hl7.fhir.dstu3.model.DocumentReference;
import org.hl7.fhir.dstu3.model.Meta;
import org.hl7.fhir.dstu3.model.Reference;

/**
 * From DocumentReference (profile {@code NRL-DocumentReference-1}, and whatever else is stored as a pointer) to a value. Never fails: what
 * it does not understand, it tells. Thread safe.
 */
final class PointerMapper {

    private final NotUnderstoodElements unmapped;

    PointerMapper(NotUnderstoodElements unmapped) {
        this.unmapped = unmapped;
    }

    /** Whether a pointer names a patient other than the one that was asked for; one that names nobody does not. */
    static boolean namesAnother(DocumentReference resource, NhsNumber asked) {
        return NamedPatients.another(resource.getSubject(), asked);
    }

    /** The pointer as a value. */
    Pointer pointer(DocumentReference resource) {
        NotUnderstoodNotes notes = new NotUnderstoodNotes(unmapped);
        PointerReferences references = new PointerReferences(notes);
        model(resource.getMeta(), notes);
        subject(resource.getSubject(), notes);
        notes.further("author", resource.getAuthor());
        if (resource.getIndexed() == null) {
            notes.missing("indexed");
        }
        return new Pointer(
                references.ownId(resource.getIdElement()),
                resource.getMeta().getVersionId(),
                FhirValues.instant(resource.getMeta().getLastUpdated()),
                FhirValues.instant(resource.getIndexed()),
                status(resource, notes),
                ConceptMapper.type(resource.getType(), notes),
                ConceptMapper.recordClass(resource.getClass_(), resource.getType(), notes),
                references.organisation(
                        "author", resource.getAuthor().stream().findFirst().orElse(null)),
                references.organisation("custodian", resource.getCustodian()),
                references.masterIdentifier("masterIdentifier", resource.getMasterIdentifier()),
                references.replaced(resource.getRelatesTo()),
                ContentMapper.values(resource.getContent(), notes),
                DateMapper.period("context.period", resource.getContext().getPeriod(), notes),
                ConceptMapper.practiceSetting(resource.getContext().getPracticeSetting(), notes),
                // Evaluated last, when everything has been found.
                notes.with(unmapped.beyond(resource, PointerElements.UNDERSTOOD)));
    }

    private static void model(Meta meta, NotUnderstoodNotes notes) {
        notes.further("meta.profile", meta.getProfile());
        if (meta.getProfile().isEmpty()) {
            notes.missing(
                    "meta.profile", "the pointer follows the older model NRLS-DocumentReference-1, which says less");
        } else if (!PointerDefinitions.POINTER.equals(meta.getProfile().get(0).getValue())) {
            notes.add(
                    "meta.profile",
                    "the pointer follows a model that is not known",
                    meta.getProfile().get(0));
        }
    }

    private static void subject(Reference subject, NotUnderstoodNotes notes) {
        if (subject.getReference() == null) {
            notes.missing("subject", "the pointer does not say whose record it points to");
        } else if (!isPatient(subject.getReference())) {
            notes.add("subject", "this does not name a patient in the way it should", subject);
        }
    }

    private static boolean isPatient(String reference) {
        return reference.startsWith(NhsReferences.PATIENT)
                && NhsNumber.parse(reference.substring(NhsReferences.PATIENT.length()))
                        .filter(number -> reference.endsWith("/" + number.value()))
                        .isPresent();
    }

    private static String status(DocumentReference resource, NotUnderstoodNotes notes) {
        String status = resource.getStatusElement().getValueAsString();
        if (status == null || status.isEmpty()) {
            notes.missing("status");
        } else if (PointerStatus.of(status).isEmpty()) {
            notes.add("status", "this status is not known", resource.getStatusElement());
        } else if (!status.equals(PointerStatus.CURRENT.code())) {
            notes.add("status", "the pointer is not in force", resource.getStatusElement());
        }
        return status;
    }
}
