package io.spinebridge.simulator.pointers;

import org.hl7.fhir.dstu3.model.CodeableConcept;
import org.hl7.fhir.dstu3.model.Coding;
import org.hl7.fhir.dstu3.model.DateTimeType;
import org.hl7.fhir.dstu3.model.DocumentReference;
import org.hl7.fhir.dstu3.model.DocumentReference.DocumentReferenceContentComponent;
import org.hl7.fhir.dstu3.model.DocumentReference.DocumentRelationshipType;
import org.hl7.fhir.dstu3.model.Enumerations.DocumentReferenceStatus;
import org.hl7.fhir.dstu3.model.Identifier;
import org.hl7.fhir.dstu3.model.InstantType;
import org.hl7.fhir.dstu3.model.Reference;

/** Builds a pointer for the locator to start with. */
final class SeedPointer {

    static final String CONTACT_FORMAT = "urn:nhs-ic:record-contact";
    static final String DOCUMENT_FORMAT = "urn:nhs-ic:unstructured";

    private final String nhsNumber;
    private final DocumentReference pointer = new DocumentReference();

    private SeedPointer(String id, String nhsNumber) {
        this.nhsNumber = nhsNumber;
        pointer.setId(id);
        pointer.getMeta().setVersionId("1").setLastUpdatedElement(new InstantType("2025-03-08T15:26:01.000+00:00"));
        pointer.setStatus(DocumentReferenceStatus.CURRENT);
        pointer.setSubject(new Reference(Canonicals.PATIENT + nhsNumber));
        pointer.setIndexedElement(new InstantType("2025-03-08T15:26:01.000+00:00"));
    }

    /** A care plan that keeps to the profile, but for the content that it still lacks. */
    static SeedPointer plan(String id, String nhsNumber, String type, String custodian, String author) {
        SeedPointer seed = old(id, nhsNumber, custodian, author);
        seed.pointer.getMeta().addProfile(Canonicals.POINTER);
        seed.pointer.setType(CodedValues.TYPES.concept(type));
        seed.pointer.setClass_(CodedValues.CLASSES.concept("734163000"));
        return seed.setting("708168004", "Mental health service");
    }

    /** One from before the present profile: without profile, class and context. */
    static SeedPointer old(String id, String nhsNumber, String custodian, String author) {
        SeedPointer seed = new SeedPointer(id, nhsNumber);
        seed.pointer.setType(new CodeableConcept()
                .addCoding(new Coding(Canonicals.SNOMED, "736253002", "Mental health crisis plan (record artifact)")));
        seed.pointer.setCustodian(new Reference(Canonicals.ORGANISATION + custodian));
        seed.pointer.addAuthor(new Reference(Canonicals.ORGANISATION + author));
        return seed;
    }

    SeedPointer setting(String code, String display) {
        pointer.getContext()
                .setPracticeSetting(new CodeableConcept().addCoding(new Coding(Canonicals.SNOMED, code, display)));
        return this;
    }

    SeedPointer withoutSetting() {
        pointer.getContext().setPracticeSetting(null);
        return this;
    }

    SeedPointer classified(String code) {
        pointer.setClass_(CodedValues.CLASSES.concept(code));
        return this;
    }

    SeedPointer typed(String code, String display) {
        pointer.setType(new CodeableConcept().addCoding(new Coding(Canonicals.SNOMED, code, display)));
        return this;
    }

    SeedPointer period(String start, String end) {
        pointer.getContext().getPeriod().setStartElement(new DateTimeType(start));
        if (end != null) {
            pointer.getContext().getPeriod().setEndElement(new DateTimeType(end));
        }
        return this;
    }

    SeedPointer master(String value) {
        pointer.setMasterIdentifier(new Identifier()
                .setSystem(SeedPointers.MASTER_IDENTIFIER_SYSTEM)
                .setValue(value));
        return this;
    }

    SeedPointer replaces(String id) {
        pointer.addRelatesTo()
                .setCode(DocumentRelationshipType.REPLACES)
                .setTarget(new Reference("https://psis-sync.national.ncrs.nhs.uk/DocumentReference/" + id));
        return this;
    }

    SeedPointer ended(DocumentReferenceStatus status) {
        pointer.setStatus(status);
        pointer.getMeta().setVersionId("2").setLastUpdatedElement(new InstantType("2025-04-01T08:00:00.000+00:00"));
        return this;
    }

    /** Contact details on the web. */
    SeedPointer contact(String mediaType) {
        return content(CodedValues.FORMATS.coding(CONTACT_FORMAT), mediaType, SeedPointers.CONTACT, "dynamic", null);
    }

    /** A PDF behind the proxy. */
    SeedPointer document(String path, String stability, String creation) {
        return content(
                CodedValues.FORMATS.coding(DOCUMENT_FORMAT),
                "application/pdf",
                SeedPointers.RECORDS + path,
                stability,
                creation);
    }

    SeedPointer content(Coding format, String mediaType, String url, String stability, String creation) {
        DocumentReferenceContentComponent content = pointer.addContent();
        if (stability != null) {
            content.addExtension().setUrl(Canonicals.STABILITY).setValue(CodedValues.STABILITIES.concept(stability));
        }
        content.getAttachment().setContentType(mediaType).setUrl(url);
        if (creation != null) {
            content.getAttachment().setCreationElement(new DateTimeType(creation));
        }
        content.setFormat(format);
        return this;
    }

    StoredPointer stored() {
        return new StoredPointer(nhsNumber, pointer, false);
    }
}
