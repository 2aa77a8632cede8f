package io.spinebridge.simulator.adjustments;

import org.hl7.fhir.dstu3.model.CapabilityStatement;
import org.hl7.fhir.dstu3.model.CapabilityStatement.CapabilityStatementRestComponent;
import org.hl7.fhir.dstu3.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.dstu3.model.CapabilityStatement.TypeRestfulInteraction;
import org.hl7.fhir.dstu3.model.DateTimeType;
import org.hl7.fhir.dstu3.model.Enumerations.PublicationStatus;
import org.hl7.fhir.dstu3.model.Enumerations.SearchParamType;
import org.hl7.fhir.dstu3.model.Reference;

/** What {@code GET /metadata} answers. */
final class Capabilities {
    private Capabilities() {}

    static CapabilityStatement statement(String base) {
        CapabilityStatement statement = new CapabilityStatement();
        statement.setUrl(base + "/metadata");
        statement.setName("Spinebridge Spine simulator: Reasonable Adjustments");
        statement.setStatus(PublicationStatus.ACTIVE);
        statement.setDateElement(new DateTimeType("2026-11-22"));
        statement.setKind(CapabilityStatement.CapabilityStatementKind.INSTANCE);
        statement.getImplementation().setDescription("Spine simulator").setUrl(base);
        statement.setFhirVersion("3.0.1");
        statement.setAcceptUnknown(CapabilityStatement.UnknownContentCode.NO);
        statement.addFormat("application/fhir+xml");
        statement.addFormat("application/fhir+json");
        for (String profile : new String[] {
            Canonicals.CONSENT, Canonicals.FLAG, Canonicals.LIST, Canonicals.CONDITION, Canonicals.PROVENANCE
        }) {
            statement.addProfile(new Reference(profile));
        }
        CapabilityStatementRestComponent rest = statement.addRest();
        rest.setMode(CapabilityStatement.RestfulCapabilityMode.SERVER);
        rest.getSecurity().setCors(true);
        resource(rest, "Consent", Canonicals.CONSENT, SearchParameters.CATEGORY);
        resource(rest, "Flag", Canonicals.FLAG, SearchParameters.CATEGORY);
        resource(rest, "List", Canonicals.LIST, SearchParameters.CODE);
        rest.addOperation().setName("removerarecord").setDefinition(new Reference(Canonicals.REMOVE_OPERATION));
        return statement;
    }

    private static void resource(CapabilityStatementRestComponent rest, String type, String profile, String token) {
        CapabilityStatementRestResourceComponent resource = rest.addResource();
        resource.setType(type);
        resource.setProfile(new Reference(profile));
        for (TypeRestfulInteraction code : new TypeRestfulInteraction[] {
            TypeRestfulInteraction.CREATE,
            TypeRestfulInteraction.READ,
            TypeRestfulInteraction.UPDATE,
            TypeRestfulInteraction.SEARCHTYPE
        }) {
            resource.addInteraction().setCode(code);
        }
        resource.setVersioning(CapabilityStatement.ResourceVersionPolicy.VERSIONEDUPDATE);
        resource.setReadHistory(false);
        resource.setUpdateCreate(false);
        resource.setConditionalCreate(false);
        resource.setConditionalRead(CapabilityStatement.ConditionalReadStatus.FULLSUPPORT);
        resource.setConditionalUpdate(false);
        resource.setConditionalDelete(CapabilityStatement.ConditionalDeleteStatus.NOTSUPPORTED);
        for (String name : new String[] {SearchParameters.PATIENT, SearchParameters.STATUS, token}) {
            resource.addSearchParam().setName(name).setType(SearchParamType.TOKEN);
        }
    }
}
