package io.spinebridge.pointers.stu3;

import io.spinebridge.api.SnomedCode;
import io.spinebridge.api.pointers.ContentStability;
import io.spinebridge.api.pointers.NewContent;
import io.spinebridge.api.pointers.NewPointer;
import io.spinebridge.api.pointers.OdsCode;
import io.spinebridge.api.pointers.PointerType;
import io.spinebridge.api.pointers.RecordDate;
import io.spinebridge.api.pointers.RecordFormat;

/** Pointers to publish, and one as the Spine keeps it, for tests. */
public final class SamplePointers {

    /** The reference payload: a mental health crisis plan of RGD and RR8. */
    static final String REFERENCE = """
            {"resourceType": "DocumentReference",
             "meta": {"profile": ["https://fhir.nhs.uk/STU3/StructureDefinition/NRL-DocumentReference-1"]},
             "masterIdentifier": {"system": "urn:ietf:rfc:3986", "value": "urn:uuid:7f0f6f86-6c1b-4c6e-9a38-0d7a3f3c1a11"},
             "status": "current",
             "type": {"coding": [
               {"system": "http://snomed.info/sct", "code": "736253002", "display": "Mental health crisis plan"}]},
             "class": {"coding": [{"system": "http://snomed.info/sct", "code": "734163000", "display": "Care plan"}]},
             "subject": {"reference": "https://demographics.spineservices.nhs.uk/STU3/Patient/9990000018"},
             "indexed": "2022-03-08T15:26:01+00:00",
             "author": [{"reference": "https://directory.spineservices.nhs.uk/STU3/Organization/RGD"}],
             "custodian": {"reference": "https://directory.spineservices.nhs.uk/STU3/Organization/RR8"},
             "content": [{
               "extension": [{
                 "url": "https://fhir.nhs.uk/STU3/StructureDefinition/Extension-NRL-ContentStability-1",
                 "valueCodeableConcept": {"coding": [
                   {"system": "https://fhir.nhs.uk/STU3/CodeSystem/NRL-ContentStability-1", "code": "static", "display": "Static"}]}}],
               "attachment": {
                 "contentType": "application/pdf",
                 "url": "https://nrl.rgd.example/RGD/plans/42",
                 "creation": "2022-03-08T15:26:00+00:00"},
               "format": {
                 "system": "https://fhir.nhs.uk/STU3/CodeSystem/NRL-FormatCode-1",
                 "code": "urn:nhs-ic:unstructured",
                 "display": "Unstructured Document"}}],
             "context": {
               "period": {"start": "2022-03-07T13:34:00+00:00"},
               "practiceSetting": {"coding": [
                 {"system": "http://snomed.info/sct", "code": "708168004", "display": "Mental health service"}]}}}
            """;

    public static final SnomedCode MENTAL_HEALTH = new SnomedCode("708168004", "Mental health service");
    static final NewContent DOCUMENT =
            document("https://nrl.rgd.example/RGD/plans/42", new RecordDate("2022-03-08T15:26:00+00:00"));
    static final NewContent CONTACTS = contacts("http://www.rgd.example/crisis?team=7");

    private SamplePointers() {}

    public static NewContent document(String url, RecordDate creation) {
        return new NewContent(RecordFormat.UNSTRUCTURED, "application/pdf", url, ContentStability.STATIC, creation);
    }

    public static NewContent contacts(String url) {
        return new NewContent(RecordFormat.CONTACT_DETAILS, "text/html", url, ContentStability.DYNAMIC, null);
    }

    static NewPointer of(PointerType type, NewContent content) {
        return NewPointer.of(type, new OdsCode("RGD"), new OdsCode("RR8"), MENTAL_HEALTH, content);
    }

    static NewPointer crisisPlan() {
        return of(PointerType.MENTAL_HEALTH_CRISIS_PLAN, DOCUMENT);
    }
}
