package io.spinebridge.simulator.directory;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** What the FHIR API finds, as FHIR R4 JSON. Stateless. */
final class ApiBundles {

    private static final String NHS = "https://fhir.nhs.uk/Id/";
    private static final String EXTENSION = "https://fhir.nhs.uk/StructureDefinition/Extension-SDS-";

    private ApiBundles() {}

    static String of(ApiCall call, Registry registry) {
        List<ObjectNode> found = call.isDevice()
                ? registry.systems().stream()
                        .filter(system -> matches(call, system))
                        .map(ApiBundles::device)
                        .toList()
                : registry.handlers().stream()
                        .filter(handler -> matches(call, handler))
                        .map(ApiBundles::endpoint)
                        .toList();
        ObjectNode bundle = JsonNodeFactory.instance
                .objectNode()
                .put("resourceType", "Bundle")
                .put("id", UUID.randomUUID().toString())
                .put("type", "searchset")
                .put("total", found.size());
        bundle.putArray("link")
                .addObject()
                .put("relation", "self")
                .put("url", call.http().uri());
        ArrayNode entries = bundle.putArray("entry");
        String base = "https://" + call.http().header("host") + ApiCall.BASE + "/";
        for (ObjectNode resource : found) {
            ObjectNode entry = entries.addObject()
                    .put(
                            "fullUrl",
                            base + resource.get("resourceType").asText() + "/"
                                    + resource.get("id").asText());
            entry.set("resource", resource);
            entry.putObject("search").put("mode", "match");
        }
        return bundle.toString();
    }

    private static boolean matches(ApiCall call, AccreditedSystem system) {
        return call.organisation().filter(system.odsCode()::equals).isPresent()
                && call.interaction().filter(system.interactions()::contains).isPresent()
                && call.partyKey().map(system.partyKey()::equals).orElse(true)
                && call.manufacturer().map("YGA"::equals).orElse(true);
    }

    private static boolean matches(ApiCall call, MessageHandler handler) {
        return call.organisation().map(handler.odsCode()::equals).orElse(true)
                && call.interaction().map(handler.interaction()::equals).orElse(true)
                && call.partyKey().map(handler.partyKey()::equals).orElse(true);
    }

    private static ObjectNode device(AccreditedSystem system) {
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

    private static ObjectNode endpoint(MessageHandler handler) {
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
