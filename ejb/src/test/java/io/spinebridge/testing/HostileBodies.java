package io.spinebridge.testing;

import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Bodies that are made to cost as much time or memory as they can. They are a tenth as long as the longest that is taken, which shows what grows with
 * the square; {@code -Dspinebridge.fuzz.bytes=10485760} makes them as long as they can be.
 */
public final class HostileBodies {

    private static final int LENGTH = Integer.getInteger("spinebridge.fuzz.bytes", 1 << 20);
    /** Of the longest, just fewer values than are refused. */
    private static final int MANY = (int) (LENGTH * 0.0944);

    private static final String JSON = "application/fhir+json";
    private static final String XML = "application/fhir+xml";
    private static final String SUBJECT =
            "\"subject\":{\"reference\":\"https://demographics.spineservices.nhs.uk/STU3/Patient/9990000018\"}";

    private HostileBodies() {}

    /**
     * One of them.
     *
     * @param name for messages
     * @param contentType JSON or XML
     * @param body made when it is asked for
     */
    public record Hostile(String name, String contentType, Supplier<String> body) {

        /** Its bytes; what stands for half a surrogate pair is no UTF-8. */
        public byte[] bytes() {
            byte[] bytes = body.get().getBytes(StandardCharsets.UTF_8);
            if (name.contains("no UTF-8")) {
                for (int i = 0; i < bytes.length; i++) {
                    bytes[i] = bytes[i] == '?' ? (byte) 0xff : bytes[i];
                }
            }
            return bytes;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** Bundles, OperationOutcomes and what looks like them. */
    public static Stream<Hostile> all() {
        return Stream.of(
                bundle("members of different names", i -> "\"m" + i + "\":1", "}"),
                bundle("members of one name", i -> "\"m\":1", "}"),
                bundle("members whose names have one hash", i -> "\"" + collision(i) + "\":1", "}"),
                entries("entries that are empty", i -> "{}"),
                entries("entries that are null", i -> "null"),
                entries("entries that are lists", i -> "[]"),
                entries("entries that are numbers", i -> "1"),
                entries("entries that hold a text", i -> "{\"resource\":\"x\"}"),
                entries("entries that hold nothing", i -> "{\"resource\":{}}"),
                entries("flags without content", i -> "{\"resource\":{\"resourceType\":\"Flag\"}}"),
                entries("pointers without content", i -> "{\"resource\":{\"resourceType\":\"DocumentReference\"}}"),
                entries(
                        "consents of another",
                        i -> "{\"resource\":{\"resourceType\":\"Consent\",\"patient\":"
                                + "{\"reference\":\"Patient/9990000026\"}}}"),
                entries("resources of a kind of their own", i -> "{\"resource\":{\"resourceType\":\"T" + i + "\"}}"),
                one(
                        "extensions of one flag",
                        "{\"resourceType\":\"Flag\"," + SUBJECT + ",\"extension\":[",
                        i -> "{\"url\":\"u\"}",
                        "]}"),
                one(
                        "strange members of one pointer",
                        "{\"resourceType\":\"DocumentReference\"," + SUBJECT,
                        i -> ",\"m" + i + "\":1",
                        "}"),
                one(
                        "strange members of one flag",
                        "{\"resourceType\":\"Flag\"," + SUBJECT,
                        i -> ",\"m" + i + "\":1",
                        "}"),
                one(
                        "contents of one pointer",
                        "{\"resourceType\":\"DocumentReference\"," + SUBJECT + ",\"content\":[",
                        i -> "{}",
                        "]}"),
                one(
                        "conditions of one list, each with provenance",
                        "{\"resourceType\":\"List\"," + SUBJECT + ",\"contained\":[",
                        i -> "{\"resourceType\":\"Condition\",\"id\":\"c" + i
                                + "\"},{\"resourceType\":\"Provenance\",\"target\":[{\"reference\":\"#c" + i + "\"}]}",
                        "]}"),
                one(
                        "entries of one list",
                        "{\"resourceType\":\"List\"," + SUBJECT + ",\"entry\":[",
                        i -> "{\"item\":{\"reference\":\"#" + i + "\"}}",
                        "]}"),
                bundle(
                        "links",
                        i -> "{\"relation\":\"next\",\"url\":\"https://x" + i + "\"}",
                        "]}",
                        ",\"link\":[",
                        ","),
                new Hostile(
                        "a link without end",
                        JSON,
                        () -> "{\"resourceType\":\"Bundle\",\"link\":[{\"relation\":\"next\",\"url\":\"https://x/"
                                + "\u00e9".repeat(LENGTH / 2 - 100) + "\"}]}"),
                new Hostile(
                        "nested lists",
                        JSON,
                        () -> "{\"resourceType\":\"Bundle\",\"entry\":" + "[".repeat(LENGTH - 100)),
                new Hostile("nested objects", JSON, () -> "{\"a\":".repeat(LENGTH / 5 - 1)),
                entries("deep entries", i -> "[".repeat(900) + "]".repeat(900)),
                text("a text without end", "x"),
                text("a text that is no UTF-8", "?"),
                text("a text of escapes", "\\ud800"),
                new Hostile("a name without end", JSON, () -> "{\"" + "x".repeat(LENGTH - 10) + "\":1}"),
                new Hostile(
                        "a number without end",
                        JSON,
                        () -> "{\"resourceType\":\"Bundle\",\"total\":" + "9".repeat(LENGTH - 100) + "}"),
                new Hostile(
                        "numbers of a patient without end",
                        JSON,
                        () -> "{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":{\"resourceType\":"
                                + "\"Flag\",\"subject\":{\"reference\":\"" + "1234567890/".repeat(LENGTH / 11 - 100)
                                + "\"}}}]}"),
                new Hostile(
                        "issues",
                        JSON,
                        () -> joined(
                                "{\"resourceType\":\"OperationOutcome\",\"issue\":[",
                                i -> "{\"severity\":\"error\"}",
                                ",",
                                "]}")),
                new Hostile(
                        "codings of an issue",
                        JSON,
                        () -> joined(
                                "{\"resourceType\":\"OperationOutcome\",\"issue\":[{\"details\":{\"coding\":[",
                                i -> "{}",
                                ",",
                                "]}}]}")),
                new Hostile(
                        "diagnostics without end",
                        JSON,
                        () -> "{\"resourceType\":\"OperationOutcome\",\"issue\":[{\"diagnostics\":\""
                                + "1234567890 a@b ".repeat(LENGTH / 15 - 100) + "\"}]}"),
                xml("elements of one name", i -> "<entry/>"),
                xml("elements of different names", i -> "<e" + i + "/>"),
                new Hostile(
                        "XML: two names in turn behind many",
                        XML,
                        () -> joined(
                                "<Bundle>" + joined("", 150, i -> "<e" + i + "/>", "", ""),
                                i -> "<y/><z/>",
                                "",
                                "</Bundle>")),
                new Hostile(
                        "XML: attributes", XML, () -> joined("<Bundle ", i -> "a" + i + "=\"\"", " ", "></Bundle>")),
                new Hostile("XML: nested", XML, () -> "<Bundle>" + "<a>".repeat(LENGTH / 3 - 10)),
                xml("texts between elements", i -> "x<y/>"),
                xml("comments between texts", i -> "x<!---->"),
                xml("resources in one place", i -> "<Flag/>"),
                new Hostile(
                        "XML: a text without end",
                        XML,
                        () -> "<Bundle><id>" + "x".repeat(LENGTH - 100) + "</id></Bundle>"),
                new Hostile(
                        "XML: a value without end that is no UTF-8",
                        XML,
                        () -> "<Bundle><id value=\"" + "?".repeat(LENGTH - 100) + "\"/></Bundle>"),
                new Hostile(
                        "XML: references to characters",
                        XML,
                        () -> "<Bundle><id value=\"" + "&#65;".repeat(LENGTH / 5 - 100) + "\"/></Bundle>"));
    }

    private static Hostile bundle(String name, IntFunction<String> each, String end) {
        return bundle(name, each, end, ",", ",");
    }

    private static Hostile bundle(String name, IntFunction<String> each, String end, String start, String between) {
        return new Hostile(name, JSON, () -> joined("{\"resourceType\":\"Bundle\"" + start, each, between, end));
    }

    private static Hostile entries(String name, IntFunction<String> each) {
        return bundle(name, each, "]}", ",\"entry\":[", ",");
    }

    private static Hostile one(String name, String start, IntFunction<String> each, String end) {
        return new Hostile(
                name,
                JSON,
                () -> joined(
                        "{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":" + start,
                        each,
                        each.apply(0).startsWith(",") ? "" : ",",
                        end + "}]}"));
    }

    private static Hostile text(String name, String repeated) {
        return new Hostile(
                name,
                JSON,
                () -> "{\"resourceType\":\"Bundle\",\"x\":\"" + repeated.repeat(LENGTH / repeated.length() - 100)
                        + "\"}");
    }

    private static Hostile xml(String name, IntFunction<String> each) {
        return new Hostile(
                "XML: " + name, XML, () -> joined("<Bundle xmlns=\"http://hl7.org/fhir\">", each, "", "</Bundle>"));
    }

    private static String joined(String start, IntFunction<String> each, String between, String end) {
        return joined(start, MANY, each, between, end);
    }

    /** Up to the greatest length. Values are not counted: what holds too many of them must be refused as fast. */
    private static String joined(String start, int most, IntFunction<String> each, String between, String end) {
        StringBuilder text = new StringBuilder(LENGTH).append(start);
        for (int i = 0; i < most; i++) {
            String next = each.apply(i);
            if (text.length() + next.length() + end.length() + 1 > LENGTH) {
                break;
            }
            text.append(i == 0 ? "" : between).append(next);
        }
        return text.append(end).toString();
    }

    /** Names that all have the same hash code. */
    private static String collision(int number) {
        StringBuilder name = new StringBuilder();
        for (int bit = 0; bit < 20; bit++) {
            name.append((number >> bit & 1) == 0 ? "Aa" : "BB");
        }
        return name.toString();
    }
}
