package io.spinebridge.pointers.stu3;

import io.spinebridge.api.InvalidInputException;
import io.spinebridge.api.pointers.MasterIdentifier;
import io.spinebridge.api.pointers.OdsCode;
import io.spinebridge.api.pointers.PointerId;
import io.spinebridge.api.pointers.RelatedPointer;
import io.spinebridge.fhir.stu3.NhsReferences;
import java.util.List;
import org.hl7.fhir.dstu3.model.Base;
import org.hl7.fhir.dstu3.model.DocumentReference.DocumentReferenceRelatesToComponent;
import org.hl7.fhir.dstu3.model.DocumentReference.DocumentRelationshipType;
import org.hl7.fhir.dstu3.model.IdType;
import org.hl7.fhir.dstu3.model.Identifier;
import org.hl7.fhir.dstu3.model.Reference;

/** From what names organisations and pointers to values, each null when it cannot be told. Of use to one thread. */
final class PointerReferences {

    private final NotUnderstoodNotes notes;

    PointerReferences(NotUnderstoodNotes notes) {
        this.notes = notes;
    }

    PointerId ownId(IdType id) {
        if (!id.hasIdPart()) {
            notes.missing("id");
            return null;
        }
        return id("id", id.getIdPart(), id);
    }

    OdsCode organisation(String path, Reference reference) {
        String address = reference == null ? null : reference.getReference();
        if (address == null) {
            notes.missing(path);
            return null;
        }
        try {
            if (address.startsWith(NhsReferences.ORGANISATION)) {
                return new OdsCode(address.substring(NhsReferences.ORGANISATION.length()));
            }
        } catch (InvalidInputException noCode) {
            // Told below, as any other form.
        }
        notes.add(path, "this does not name an organisation in the way it should", reference);
        return null;
    }

    MasterIdentifier masterIdentifier(String path, Identifier identifier) {
        if (identifier == null || identifier.isEmpty()) {
            return null;
        }
        try {
            MasterIdentifier value = new MasterIdentifier(identifier.getSystem(), identifier.getValue());
            if (value.system().equals(identifier.getSystem()) && value.value().equals(identifier.getValue())) {
                return value;
            }
        } catch (InvalidInputException malformed) {
            // Told below.
        }
        notes.add(path, "this identifier has another form than it should", identifier);
        return null;
    }

    RelatedPointer replaced(List<DocumentReferenceRelatesToComponent> relations) {
        notes.further("relatesTo", relations);
        if (relations.isEmpty()) {
            return null;
        }
        DocumentReferenceRelatesToComponent relation = relations.get(0);
        if (relation.getCode() == null) {
            notes.missing("relatesTo.code");
        } else if (relation.getCode() != DocumentRelationshipType.REPLACES) {
            notes.add("relatesTo.code", "this relation to another pointer is not known", relation.getCodeElement());
        }
        Reference target = relation.getTarget();
        String address = target.getReference();
        if (address == null && target.getIdentifier().isEmpty()) {
            notes.missing("relatesTo.target");
        }
        return new RelatedPointer(
                relation.getCodeElement().getValueAsString(),
                address == null ? null : id("relatesTo.target.reference", lastSegment(address), target),
                masterIdentifier("relatesTo.target.identifier", target.getIdentifier()));
    }

    private PointerId id(String path, String id, Base element) {
        try {
            return new PointerId(id);
        } catch (InvalidInputException malformed) {
            notes.add(path, "this is no id of a pointer", element);
            return null;
        }
    }

    private static String lastSegment(String reference) {
        String unversioned = reference.replaceAll("/_history/.*", "");
        return unversioned.substring(unversioned.lastIndexOf('/') + 1);
    }
}
