package io.spinebridge.pointers.stu3;

import io.spinebridge.api.InvalidInputException;
import io.spinebridge.api.pointers.MasterIdentifier;
import io.spinebridge.api.pointers.OdsCode;
import io.spinebridge.api.pointers.PointerId;
import io.spinebridge.api.pointers.RelatedPointer;
import io.spinebridge.fhir.Element;
import io.spinebridge.fhir.stu3.NhsReferences;
import java.util.List;

/** From what names organisations and pointers to values, each null when it cannot be told. Of use to one thread. */
final class PointerReferences {

    private static final String HISTORY = "/_history/";

    private final NotUnderstoodNotes notes;

    PointerReferences(NotUnderstoodNotes notes) {
        this.notes = notes;
    }

    PointerId ownId(Element pointer) {
        String id = pointer.text("id");
        if (id == null) {
            notes.missing("id");
            return null;
        }
        return id("id", id, pointer.peek("id"));
    }

    OdsCode organisation(String path, Element reference) {
        String address = reference.text("reference");
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

    MasterIdentifier masterIdentifier(String path, Element identifier) {
        if (!identifier.exists()) {
            return null;
        }
        String system = identifier.text("system");
        String number = identifier.text("value");
        try {
            MasterIdentifier value = new MasterIdentifier(system, number);
            if (value.system().equals(system) && value.value().equals(number)) {
                return value;
            }
        } catch (InvalidInputException malformed) {
            // Told below.
        }
        notes.add(path, "this identifier has another form than it should", identifier);
        return null;
    }

    RelatedPointer replaced(List<Element> relations) {
        if (relations.isEmpty()) {
            return null;
        }
        relations.stream().skip(1).forEach(further -> further.leave("this should occur once only"));
        Element relation = relations.get(0);
        String code = relation.text("code");
        if (code == null) {
            notes.missing("relatesTo.code");
        } else if (!code.equals("replaces")) {
            notes.add("relatesTo.code", "this relation to another pointer is not known", relation.peek("code"));
        }
        Element target = relation.one("target");
        String address = target.text("reference");
        Element identifier = target.one("identifier");
        if (address == null && !identifier.exists()) {
            notes.missing("relatesTo.target");
        }
        return new RelatedPointer(
                code,
                address == null ? null : id("relatesTo.target.reference", lastSegment(address), target),
                masterIdentifier("relatesTo.target.identifier", identifier));
    }

    private PointerId id(String path, String id, Element element) {
        try {
            return new PointerId(id);
        } catch (InvalidInputException malformed) {
            notes.add(path, "this is no id of a pointer", element);
            return null;
        }
    }

    private static String lastSegment(String reference) {
        int history = reference.indexOf(HISTORY);
        String unversioned = history < 0 ? reference : reference.substring(0, history);
        return unversioned.substring(unversioned.lastIndexOf('/') + 1);
    }
}
