package io.spinebridge.simulator.pointers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spinebridge.simulator.server.Outcome;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hl7.fhir.dstu3.model.DocumentReference;

/** A pointer to be created, as JSON text that is written independently of the simulator's code, to be spoilt on purpose. */
final class Pointer {

    static final String PATCH = """
            {"resourceType":"Parameters","parameter":[{"name":"operation","part":[{"name":"type","valueCode":"replace"},
            {"name":"path","valueString":"DocumentReference.status"},{"name":"value","valueString":"entered-in-error"}]}]}""";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String GOOD = """
            {"resourceType":"DocumentReference",
            "meta":{"profile":["https://fhir.nhs.uk/STU3/StructureDefinition/NRL-DocumentReference-1"]},
            "status":"current",
            "type":{"coding":[{"system":"http://snomed.info/sct","code":"736253002","display":"Mental health crisis plan"}]},
            "class":{"coding":[{"system":"http://snomed.info/sct","code":"734163000","display":"Care plan"}]},
            "subject":{"reference":"https://demographics.spineservices.nhs.uk/STU3/Patient/%s"},
            "indexed":"2022-03-08T15:26:01+00:00",
            "author":[{"reference":"https://directory.spineservices.nhs.uk/STU3/Organization/RGD"}],
            "custodian":{"reference":"https://directory.spineservices.nhs.uk/STU3/Organization/RXA"},
            "content":[{"extension":[{"url":"https://fhir.nhs.uk/STU3/StructureDefinition/Extension-NRL-ContentStability-1",
            "valueCodeableConcept":{"coding":[{"system":"https://fhir.nhs.uk/STU3/CodeSystem/NRL-ContentStability-1","code":"static",
            "display":"Static"}]}}],
            "attachment":{"contentType":"application/pdf","url":"https://records.provider.example.nhs.uk/RXA/plans/1",
            "creation":"2022-03-08T15:26:00+00:00"},
            "format":{"system":"https://fhir.nhs.uk/STU3/CodeSystem/NRL-FormatCode-1","code":"urn:nhs-ic:unstructured",
            "display":"Unstructured Document"}}],
            "context":{"period":{"start":"2022-03-07T13:34:00+00:00"},
            "practiceSetting":{"coding":[{"system":"http://snomed.info/sct","code":"708168004","display":"Mental health service"}]}}}""";

    private final ObjectNode root;

    private Pointer(ObjectNode root) {
        this.root = root;
    }

    static Pointer of(String nhsNumber) {
        return new Pointer((ObjectNode) tree(GOOD.formatted(nhsNumber)));
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Pointer master(String value) {
        return with("/masterIdentifier", "{\"system\":\"urn:ietf:rfc:3986\",\"value\":\"" + value + "\"}");
    }

    Pointer replacing(String target) {
        return with("/relatesTo", "[{\"code\":\"replaces\",\"target\":" + target + "}]");
    }

    static String address(String id) {
        return "\"reference\":\"https://psis-sync.national.ncrs.nhs.uk/DocumentReference/" + id + "\"";
    }

    static String identifier(String value) {
        return "\"identifier\":{\"system\":\"urn:ietf:rfc:3986\",\"value\":\"" + value + "\"}";
    }

    /** Puts a JSON value where a JSON pointer says, or removes what is there when the value is empty. */
    Pointer with(String path, String json) {
        int slash = path.lastIndexOf('/');
        JsonNode parent = root.at(path.substring(0, slash));
        String name = path.substring(slash + 1);
        if (parent instanceof ArrayNode array) {
            if (name.equals("-")) {
                array.add(tree(json));
            } else if (json.isEmpty()) {
                array.remove(Integer.parseInt(name));
            } else {
                array.set(Integer.parseInt(name), tree(json));
            }
        } else if (json.isEmpty()) {
            ((ObjectNode) parent).remove(name);
        } else {
            ((ObjectNode) parent).set(name, tree(json));
        }
        return this;
    }

    Pointer without(String path) {
        return with(path, "");
    }

    String json() {
        return root.toString();
    }

    String xml() {
        return Outcome.CONTEXT
                .newXmlParser()
                .encodeResourceToString(Outcome.CONTEXT.newJsonParser().parseResource(DocumentReference.class, json()));
    }

    /** Its elements, but for those that the server sets. */
    Map<String, JsonNode> content() {
        return content(root);
    }

    static Map<String, JsonNode> content(String json) {
        return content(tree(json));
    }

    private static Map<String, JsonNode> content(JsonNode pointer) {
        Map<String, JsonNode> elements = new TreeMap<>();
        pointer.fields().forEachRemaining(field -> elements.put(field.getKey(), field.getValue()));
        elements.keySet().removeAll(List.of("id", "meta", "indexed"));
        return elements;
    }
}
