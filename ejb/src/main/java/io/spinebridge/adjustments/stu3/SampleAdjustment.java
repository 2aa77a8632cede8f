package io.spinebridge.adjustments.stu3;

import io.spinebridge.api.NhsNumber;
import io.spinebridge.fhir.Element;
import io.spinebridge.fhir.FhirBodies;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** Entries that nobody sent, about nobody: they are read for the sake of the first ones that somebody sends. Stateless. */
final class SampleAdjustment {

    private static final String FLAG = """
            {"resourceType":"Flag","id":"0","meta":{"versionId":"1","lastUpdated":"2020-01-01T00:00:00+00:00",
            "profile":["https://fhir.nhs.uk/STU3/StructureDefinition/RARecord-Flag-1"]},"status":"active",
            "category":{"coding":[{"code":"NRAF"}]},"code":{"coding":[{"code":"1"}],"text":"-"},
            "subject":{"reference":"https://demographics.spineservices.nhs.uk/STU3/Patient/-"},
            "contained":[{"resourceType":"Provenance","id":"p1","target":[{"reference":"#0"}],
            "recorded":"2020-01-01T00:00:00+00:00","activity":{"code":"CREATE"},
            "agent":[{"role":[{"coding":[{"code":"1"}]}],"whoReference":{"reference":"x/1"},"onBehalfOfUri":"x/1"}]}]}""";

    private static final String CONSENT = """
            {"resourceType":"Consent","id":"0","meta":{"versionId":"1"},"status":"active","dateTime":"2020-01-01T00:00:00+00:00",
            "patient":{"reference":"https://demographics.spineservices.nhs.uk/STU3/Patient/-"},
            "policy":[{"authority":"https://www.gov.uk/","uri":"https://www.gov.uk/"}]}""";

    private SampleAdjustment() {}

    /** Reads them. */
    static void read() {
        sorted(FLAG).forEach(AdjustmentMapper::value);
        sorted(CONSENT).forEach(ConsentMapper::value);
    }

    private static List<Element> sorted(String entry) {
        Element resource = FhirBodies.read(FhirBodies.JSON, entry.getBytes(StandardCharsets.UTF_8));
        return SearchSorter.sort(
                        new SearchResult(List.of(resource), List.of()),
                        NhsNumber.of("9990000018"),
                        Set.of(resource.resourceType()))
                .own();
    }
}
