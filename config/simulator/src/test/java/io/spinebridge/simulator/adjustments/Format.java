package io.spinebridge.simulator.adjustments;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;

/** The two formats of the service. */
enum Format {
    JSON("application/fhir+json", "json"),
    XML("application/fhir+xml;charset=utf-8", "xml");

    final String mediaType;
    final String parameter;

    Format(String mediaType, String parameter) {
        this.mediaType = mediaType;
        this.parameter = parameter;
    }

    IParser parser(FhirContext context) {
        return this == JSON ? context.newJsonParser() : context.newXmlParser();
    }
}
