package io.spinebridge.simulator.directory;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Systems and endpoints as FHIR R4 resources. Stateless. */
final class ApiResources {

    private static final String NHS = "https://fhir.nhs.uk/Id/";
    private static final String EXTENSION = "https://fhir.nhs.uk/StructureDefinition/Extension-SDS-";

    private ApiResources() {}

    static ObjectNode device(AccreditedSystem system) {
        ObjectNode device = resource("Device", system.asid());
        ArrayNode extensions = device.putArray("extension");
        system.interactions().stream()
                .sorted()
                .forEach(interaction -> identifier(
                        extensions
                                .addObject()
                                .put("url", EXTENSION + "NhsServiceInteractionId")
                                .putObject("valueReference"),
                        NHS + "nhsServiceInteractionId",
                        interaction));
        identifier(
                extensions
                        .addObject()
                        .put("url", EXTENSION + "ManufacturingOrganisation")
                        .putObject("valueReference"),
                ApiCall.ORGANISATION,
                "YGA");
        ArrayNode identifiers = device.putArray("identifier");
        identifiers.addObject().put("system", NHS + "nhsSpineASID").put("value", system.asid());
        identifiers.addObject().put("system", ApiCall.PARTY_KEY).put("value", system.partyKey());
        identifier(device.putObject("owner"), ApiCall.ORGANISATION, system.odsCode());
        return device;
    }

    static ObjectNode endpoint(MessageHandler handler) {
        ObjectNode endpoint = resource("Endpoint", handler.id());
        ArrayNode extensions = endpoint.putArray("extension");
        identifier(
                extensions
                        .addObject()
                        .put("url", EXTENSION + "NhsServiceInteractionId")
                        .putObject("valueReference"),
                NHS + "nhsServiceInteractionId",
                handler.interaction());
        ArrayNode reliability = extensions
                .addObject()
                .put("url", EXTENSION + "ReliabilityConfiguration")
                .putArray("extension");
        reliability.addObject().put("url", "nhsMHSSyncReplyMode").put("valueString", "None");
        reliability.addObject().put("url", "nhsMHSRetries").put("valueInteger", 0);
        reliability.addObject().put("url", "nhsMHSDuplicateElimination").put("valueString", "never");
        reliability.addObject().put("url", "nhsMHSAckRequested").put("valueString", "never");
        ArrayNode identifiers = endpoint.putArray("identifier");
        identifiers.addObject().put("system", NHS + "nhsMhsFQDN").put("value", handler.fqdn());
        identifiers.addObject().put("system", ApiCall.PARTY_KEY).put("value", handler.partyKey());
        identifiers.addObject().put("system", NHS + "nhsMhsCPAId").put("value", handler.id());
        identifiers.addObject().put("system", NHS + "nhsMHSId").put("value", handler.id());
        endpoint.put("status", "active");
        endpoint.putObject("connectionType")
                .put("system", "http://terminology.hl7.org/CodeSystem/endpoint-connection-type")
                .put("code", "hl7-fhir-msg")
                .put("display", "HL7 FHIR Messaging");
        identifier(endpoint.putObject("managingOrganization"), ApiCall.ORGANISATION, handler.odsCode());
        endpoint.putArray("payloadType")
                .addObject()
                .putArray("coding")
                .addObject()
                .put("system", "http://terminology.hl7.org/CodeSystem/endpoint-payload-type")
                .put("code", "any")
                .put("display", "Any");
        endpoint.put("address", handler.endpoint().toString());
        return endpoint;
    }

    private static ObjectNode resource(String type, String name) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("resourceType", type)
                .put(
                        "id",
                        UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))
                                .toString());
    }

    private static void identifier(ObjectNode parent, String system, String value) {
        parent.putObject("identifier").put("system", system).put("value", value);
    }
}
