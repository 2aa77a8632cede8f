package io.spinebridge.testing;

import ca.uhn.fhir.context.FhirContext;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.hl7.fhir.instance.model.api.IBaseResource;

/** Answers of any kind, most of them nearly sound: resources with damage of every sort, JSON of any shape, XML, and bytes. */
public final class Bodies {

    private static final List<String> TYPES = List.of(
            "application/fhir+json",
            "application/fhir+json",
            "application/fhir+json",
            "application/fhir+xml",
            "application/fhir+json; charset=iso-8859-1",
            "application/fhir+json; charset=utf-16",
            "application/fhir+json; charset=nonsense",
            "application/fhir+xml; charset=\"utf-8\"",
            "text/xml;charset=us-ascii",
            "application/json;;charset",
            "json xml");
    private static final List<String> NAMES = List.of(
            "resourceType",
            "id",
            "meta",
            "versionId",
            "lastUpdated",
            "profile",
            "entry",
            "resource",
            "search",
            "mode",
            "fullUrl",
            "link",
            "relation",
            "url",
            "total",
            "type",
            "status",
            "clinicalStatus",
            "code",
            "coding",
            "system",
            "display",
            "text",
            "subject",
            "patient",
            "reference",
            "identifier",
            "value",
            "extension",
            "modifierExtension",
            "valueString",
            "valueAnnotation",
            "valueCodeableConcept",
            "valueReference",
            "time",
            "contained",
            "category",
            "note",
            "item",
            "deleted",
            "target",
            "agent",
            "role",
            "whoReference",
            "whoUri",
            "onBehalfOfReference",
            "activity",
            "recorded",
            "issue",
            "severity",
            "details",
            "diagnostics",
            "masterIdentifier",
            "custodian",
            "author",
            "content",
            "attachment",
            "contentType",
            "creation",
            "format",
            "context",
            "period",
            "start",
            "end",
            "relatesTo",
            "class",
            "indexed",
            "policy",
            "purpose",
            "_status",
            "_text",
            "_profile",
            "",
            "\u0000",
            "x");
    private static final List<String> VALUES = List.of(
            "\"Bundle\"",
            "\"Flag\"",
            "\"Consent\"",
            "\"List\"",
            "\"Condition\"",
            "\"Provenance\"",
            "\"Patient\"",
            "\"DocumentReference\"",
            "\"OperationOutcome\"",
            "\"active\"",
            "\"inactive\"",
            "\"current\"",
            "\"next\"",
            "\"searchset\"",
            "\"error\"",
            "\"fatal\"",
            "\"#p1\"",
            "\"#\"",
            "\"9990000018.f1\"",
            "\"https://demographics.spineservices.nhs.uk/STU3/Patient/9990000018\"",
            "\"https://demographics.spineservices.nhs.uk/STU3/Patient/9990000026\"",
            "\"2018\"",
            "\"2018-02\"",
            "\"2018-02-30\"",
            "\"2018-02-28T24:00:00Z\"",
            "\"2018-02-28T23:59:60+0000\"",
            "\"+999999999-01-01\"",
            "\"2018-02-28T10:00:00.1234567890Z\"",
            "\"-2018\"",
            "\"\"",
            "\" \"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\udc00\\ud800\"",
            "\"\u00b5\"",
            "\"https://\"",
            "\"?_id=1\"",
            "\"//\"",
            "\"\\\\\"",
            "null",
            "true",
            "false",
            "0",
            "-1",
            "1.50",
            "1e400",
            "-0",
            "99999999999999999999",
            "2147483648",
            "[]",
            "{}",
            "[null]",
            "[[]]",
            "[{}]",
            "{\"\":{}}");
    private static final List<String> PIECES = List.of(
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\"",
            "null",
            "[]",
            "{}",
            "\\",
            "\\u12",
            "<",
            ">",
            "</",
            "/>",
            "&",
            "&lt;",
            "&#0;",
            "&#xD800;",
            "&own;",
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            "<?x y?>",
            "<!DOCTYPE a [<!ENTITY b 'c'>]>",
            "value=\"x\"",
            "xmlns:a=\"b\"",
            "a:",
            "\uFEFF",
            "\u0000",
            "\u2028",
            "\ud83d\ude00",
            "[".repeat(70),
            "]".repeat(70),
            "{\"a\":".repeat(70),
            "}".repeat(70),
            "[".repeat(2000),
            "<a>".repeat(120),
            "</a>".repeat(120));

    private Bodies() {}

    /**
     * A body.
     *
     * @param contentType as in the header
     * @param bytes its content
     */
    public record Body(String contentType, byte[] bytes) {
        @Override
        public String toString() {
            return contentType + " " + new String(bytes, StandardCharsets.UTF_8);
        }
    }

    /**
     * Any.
     *
     * @param sound in JSON, single quotes standing for double ones; most bodies are these with some damage
     */
    public static Arbitrary<Body> like(String... sound) {
        List<String> seeds = new ArrayList<>();
        for (String each : sound) {
            String json = each.replace('\'', '"');
            seeds.add(json);
            FhirContext context = FhirContext.forDstu3Cached();
            IBaseResource resource = context.newJsonParser().parseResource(json);
            seeds.add(context.newXmlParser().encodeResourceToString(resource));
        }
        return Arbitraries.randomValue(random -> body(seeds, random));
    }

    private static Body body(List<String> seeds, Random random) {
        int kind = random.nextInt(20);
        if (kind == 0) {
            byte[] any = new byte[random.nextInt(200)];
            random.nextBytes(any);
            return new Body(one(TYPES, random), any);
        }
        if (kind < 5) {
            return new Body(one(TYPES, random), bytes(random, object(random, 4)));
        }
        String text = one(seeds, random);
        for (int i = random.nextInt(4); i >= 0; i--) {
            text = damaged(text, random);
        }
        String right = text.startsWith("<") ? "application/fhir+xml" : "application/fhir+json";
        byte[] bytes = bytes(random, text);
        if (kind < 7 && bytes.length > 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        return new Body(random.nextInt(10) == 0 ? one(TYPES, random) : right, bytes);
    }

    private static byte[] bytes(Random random, String text) {
        Charset charset = random.nextInt(20) == 0 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        return text.getBytes(charset);
    }

    private static String damaged(String text, Random random) {
        int from = random.nextInt(text.length() + 1);
        int to = from + random.nextInt(Math.min(text.length() - from + 1, 80));
        String before = text.substring(0, from);
        String after = text.substring(to);
        return switch (random.nextInt(8)) {
            case 0 -> before + after;
            case 1 -> text.substring(0, to) + text.substring(from);
            case 2 -> before + one(PIECES, random) + text.substring(from);
            case 3 -> before;
            default -> replaced(text, from, random);
        };
    }

    /** Another value, or name, in place of one: what is left is sound JSON or XML. */
    private static String replaced(String text, int from, Random random) {
        int start = text.indexOf('"', from);
        int end = start < 0 ? -1 : text.indexOf('"', start + 1);
        if (end < 0) {
            return text;
        }
        String other = random.nextInt(3) == 0 ? object(random, 2) : one(VALUES, random);
        boolean name = text.startsWith(":", end + 1);
        if (name || text.startsWith("<")) {
            other = "\"" + one(NAMES, random).replace("\u0000", "") + "\"";
        }
        return text.substring(0, start) + other + text.substring(end + 1);
    }

    private static String object(Random random, int depth) {
        StringBuilder json = new StringBuilder("{");
        for (int i = random.nextInt(6); i > 0; i--) {
            json.append('"')
                    .append(one(NAMES, random).replace("\u0000", "\\u0000"))
                    .append("\":");
            json.append(value(random, depth)).append(i == 1 ? "" : ",");
        }
        return json.append('}').toString();
    }

    private static String value(Random random, int depth) {
        int kind = depth == 0 ? 9 : random.nextInt(10);
        if (kind < 3) {
            return object(random, depth - 1);
        }
        if (kind < 5) {
            return "[" + value(random, depth - 1) + "," + value(random, depth - 1) + "]";
        }
        return one(VALUES, random);
    }

    private static String one(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
