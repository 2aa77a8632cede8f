package io.spinebridge.simulator.pointers;

import java.util.List;
import org.hl7.fhir.dstu3.model.CapabilityStatement;
import org.hl7.fhir.dstu3.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.dstu3.model.CapabilityStatement.TypeRestfulInteraction;
import org.hl7.fhir.dstu3.model.DateTimeType;
import org.hl7.fhir.dstu3.model.Enumerations.PublicationStatus;
import org.hl7.fhir.dstu3.model.Enumerations.SearchParamType;
import org.hl7.fhir.dstu3.model.Reference;

/** What {@code GET /metadata} answers, as the specification had it before 2.8.0. */
final class Capabilities {

    private Capabilities() {}

    static CapabilityStatement statement() {
        CapabilityStatement statement = new CapabilityStatement();
        statement.setUrl("https://fhir.nhs.uk/STU3/CapabilityStatement/NRL-CapabilityStatement-1");
        statement.setName("Spinebridge Spine simulator: National Record Locator");
        statement.setStatus(PublicationStatus.DRAFT);
        statement.setDateElement(new DateTimeType("2017-10-11T10:20:38+00:00"));
        statement.setKind(CapabilityStatement.CapabilityStatementKind.REQUIREMENTS);
        statement.setFhirVersion("3.0.1");
        statement.setAcceptUnknown(CapabilityStatement.UnknownContentCode.NO);
        statement.addFormat("application/fhir+xml");
        statement.addFormat("application/fhir+json");
        CapabilityStatement.CapabilityStatementRestComponent rest = statement.addRest();
        rest.setMode(CapabilityStatement.RestfulCapabilityMode.SERVER);
        CapabilityStatementRestResourceComponent pointers = rest.addResource();
        pointers.setType("DocumentReference").setProfile(new Reference(Canonicals.POINTER));
        for (TypeRestfulInteraction interaction : List.of(
                TypeRestfulInteraction.SEARCHTYPE,
                TypeRestfulInteraction.READ,
                TypeRestfulInteraction.PATCH,
                TypeRestfulInteraction.DELETE,
                TypeRestfulInteraction.CREATE)) {
            pointers.addInteraction().setCode(interaction);
        }
        for (String reference : List.of(PointerQuery.SUBJECT, PointerQuery.CUSTODIAN)) {
            pointers.addSearchParam().setName(reference).setType(SearchParamType.REFERENCE);
        }
        for (String token : List.of(PointerQuery.ID, PointerQuery.BARE_TYPE, PointerQuery.IDENTIFIER)) {
            pointers.addSearchParam().setName(token).setType(SearchParamType.TOKEN);
        }
        return statement;
    }
}
