package io.spinebridge.pointers.stu3;

import io.spinebridge.api.CodedText;
import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.pointers.Pointer;
import io.spinebridge.api.pointers.PointerStatus;
import io.spinebridge.fhir.Element;
import io.spinebridge.fhir.ElementValues;
import io.spinebridge.fhir.NamedPatients;
import io.spinebridge.fhir.stu3.NhsReferences;
import java.time.Instant;
import java.util.List;

/**
 * From DocumentReference (profile {@code NRL-DocumentReference-1}, and whatever else is stored as a pointer) to a value. Never fails: what
 * it does not understand, it tells. Stateless.
 */
final class PointerMapper {

    static final String TYPE = "DocumentReference";

    private PointerMapper() {}

    /** Whether a pointer names a patient other than the one that was asked for; one that names nobody does not. */
    static boolean namesAnother(Element resource, NhsNumber asked) {
        return NamedPatients.another(resource, "subject", asked);
    }

    /** The pointer as a value. */
    static Pointer pointer(Element resource) {
        NotUnderstoodNotes notes = new NotUnderstoodNotes();
        PointerReferences references = new PointerReferences(notes);
        resource.resourceType();
        Element meta = resource.one("meta");
        model(meta, notes);
        subject(resource.one("subject"), notes);
        List<Element> authors = resource.all("author");
        authors.stream().skip(1).forEach(further -> further.leave("this should occur once only"));
        Instant indexed = ElementValues.instant(resource, "indexed");
        if (indexed == null) {
            notes.missing("indexed");
        }
        CodedText type = ConceptMapper.type(resource.one("type"), notes);
        Element context = resource.one("context");
        return new Pointer(
                references.ownId(resource),
                meta.text("versionId"),
                ElementValues.instant(meta, "lastUpdated"),
                indexed,
                status(resource, notes),
                type,
                ConceptMapper.recordClass(resource.one("class"), type, notes),
                references.organisation("author", authors.isEmpty() ? Element.NOTHING : authors.get(0)),
                references.organisation("custodian", resource.one("custodian")),
                references.masterIdentifier("masterIdentifier", resource.one("masterIdentifier")),
                references.replaced(resource.all("relatesTo")),
                ContentMapper.values(resource.all("content"), notes),
                DateMapper.period("context.period", context.one("period"), notes),
                ConceptMapper.practiceSetting(context.one("practiceSetting"), notes),
                // Evaluated last, when everything has been taken.
                notes.with(resource));
    }

    private static void model(Element meta, NotUnderstoodNotes notes) {
        List<String> profiles = meta.texts("profile");
        if (profiles.isEmpty()) {
            notes.missing(
                    "meta.profile", "the pointer follows the older model NRLS-DocumentReference-1, which says less");
        } else if (profiles.size() > 1 || !PointerDefinitions.POINTER.equals(profiles.get(0))) {
            notes.add("meta.profile", "the pointer follows a model that is not known", meta.peek("profile"));
        }
    }

    private static void subject(Element subject, NotUnderstoodNotes notes) {
        String reference = subject.text("reference");
        if (reference == null) {
            notes.missing("subject", "the pointer does not say whose record it points to");
        } else if (!isPatient(reference)) {
            notes.add("subject", "this does not name a patient in the way it should", subject);
        }
    }

    private static boolean isPatient(String reference) {
        return reference.startsWith(NhsReferences.PATIENT)
                && NhsNumber.parse(reference.substring(NhsReferences.PATIENT.length()))
                        .filter(number -> reference.endsWith("/" + number.value()))
                        .isPresent();
    }

    private static String status(Element resource, NotUnderstoodNotes notes) {
        String status = resource.text("status");
        if (status == null) {
            notes.missing("status");
        } else if (PointerStatus.of(status).isEmpty()) {
            notes.add("status", "this status is not known", resource.peek("status"));
        } else if (!status.equals(PointerStatus.CURRENT.code())) {
            notes.add("status", "the pointer is not in force", resource.peek("status"));
        }
        return status;
    }
}
