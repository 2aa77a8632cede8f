package io.spinebridge.simulator.adjustments;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.dstu3.model.Bundle;
import org.hl7.fhir.dstu3.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.dstu3.model.DomainResource;

/** A record that is kept as text, for much of it cannot be built by keeping to the profiles. */
final class OddRecord {

    private final FhirContext context;

    OddRecord(FhirContext context) {
        this.context = context;
    }

    List<StoredResource> resources() {
        IParser parser = context.newJsonParser();
        Bundle bundle = parser.parseResource(Bundle.class, text("odd-record.json"));
        List<StoredResource> resources = new ArrayList<>();
        for (BundleEntryComponent entry : bundle.getEntry()) {
            String[] address = entry.getFullUrl().split("/");
            RecordPart part = RecordPart.at(address[address.length - 2]).orElseThrow();
            DomainResource resource = (DomainResource) entry.getResource();
            References.detach(resource);
            resources.add(new StoredResource(part, SeedPatients.ODD_RECORD, resource));
        }
        return resources;
    }

    private static String text(String name) {
        try (InputStream in = OddRecord.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
