package io.spinebridge.pointers.stu3;

import io.spinebridge.api.NhsNumber;
import io.spinebridge.fhir.FhirBodies;
import java.nio.charset.StandardCharsets;

/** A search's answer that nobody sent, about nobody: it is read for the sake of the first one that somebody sends. Stateless. */
final class SamplePointer {

    private static final String ANSWER = """
            {"resourceType":"Bundle","type":"searchset","total":1,"entry":[{"resource":{
            "resourceType":"DocumentReference","id":"0-0","meta":{"versionId":"1","lastUpdated":"2020-01-01T00:00:00+00:00",
            "profile":["https://fhir.nhs.uk/STU3/StructureDefinition/NRL-DocumentReference-1"]},
            "masterIdentifier":{"system":"urn:ietf:rfc:3986","value":"urn:oid:1.2"},"status":"current",
            "type":{"coding":[{"system":"http://snomed.info/sct","code":"736253002","display":"Mental health crisis plan"}]},
            "class":{"coding":[{"system":"http://snomed.info/sct","code":"734163000","display":"Care plan"}]},
            "subject":{"reference":"https://demographics.spineservices.nhs.uk/STU3/Patient/-"},
            "indexed":"2020-01-01T00:00:00+00:00",
            "author":[{"reference":"https://directory.spineservices.nhs.uk/STU3/Organization/X26"}],
            "custodian":{"reference":"https://directory.spineservices.nhs.uk/STU3/Organization/X26"},
            "content":[{"attachment":{"contentType":"application/pdf","url":"https://localhost/","creation":"2020-01-01"},
            "format":{"system":"https://fhir.nhs.uk/STU3/CodeSystem/NRL-FormatCode-1","code":"urn:nhs-ic:unstructured"},
            "extension":[{"url":"https://fhir.nhs.uk/STU3/StructureDefinition/Extension-NRL-ContentStability-1",
            "valueCodeableConcept":{"coding":[{"code":"static"}]}}]}],
            "context":{"period":{"start":"2020-01-01"},"practiceSetting":{"coding":[{"system":"http://snomed.info/sct","code":"1"}]}}
            }}]}""";

    private SamplePointer() {}

    /** Reads it. */
    static void read() {
        SearchMapper.found(
                FhirBodies.read(FhirBodies.JSON, ANSWER.getBytes(StandardCharsets.UTF_8)), NhsNumber.of("9990000018"));
    }
}
