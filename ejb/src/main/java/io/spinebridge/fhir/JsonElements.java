package io.spinebridge.fhir;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.spinebridge.fhir.ElementNode.Kind;
import java.io.IOException;

/** Reads JSON into elements: everything that is there, in its order, members of the same name too. Thread safe. */
final class JsonElements {

    /** Nested deeper than this is no FHIR; it is kept as text. */
    private static final int DEEPEST = 64;
    /** Nested deeper than this, a body is refused: to read on would cost memory without end. */
    private static final int DEEPEST_OF_ALL = 1000;
    /** A body of more values is refused: each costs some hundred bytes of memory. */
    private static final int MOST = 1_000_000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST_OF_ALL)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(100_000)
                    .maxNumberLength(100_000)
                    .build())
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            // Names are compared as any text; to keep each in the JVM's own table costs more than it saves.
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    private JsonElements() {}

    /**
     * Reads a body.
     *
     * @throws UnreadableAnswerException when it is no JSON object
     */
    static Element read(String text) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new UnreadableAnswerException("not a JSON object");
            }
            Element body = new Reading(parser, text).body();
            if (parser.nextToken() != null) {
                throw new UnreadableAnswerException("it goes on behind its end");
            }
            return body;
        } catch (IOException malformed) {
            // Jackson's message may quote the body.
            throw new UnreadableAnswerException("not JSON, or cut off");
        }
    }

    /** One body. */
    private static final class Reading {
        private final JsonParser parser;
        private final String text;
        private int values;

        Reading(JsonParser parser, String text) {
            this.parser = parser;
            this.text = text;
        }

        Element body() throws IOException {
            return value("", 0);
        }

        private Element value(String name, int depth) throws IOException {
            if (++values > MOST) {
                throw new UnreadableAnswerException("it holds more than " + MOST + " values");
            }
            return switch (parser.currentToken()) {
                case START_OBJECT -> depth < DEEPEST ? object(name, depth + 1) : tooDeep(name);
                case START_ARRAY -> depth < DEEPEST ? array(name, depth + 1) : tooDeep(name);
                case VALUE_STRING -> Element.of(name, Kind.TEXT, parser.getText());
                case VALUE_NULL -> Element.of(name, Kind.NULL, null);
                default -> Element.of(name, Kind.LITERAL, parser.getText());
            };
        }

        private Element object(String name, int depth) throws IOException {
            Element object = Element.of(name, Kind.OBJECT, null);
            for (String member = parser.nextFieldName(); member != null; member = parser.nextFieldName()) {
                parser.nextToken();
                object.children().add(value(member, depth));
            }
            return object;
        }

        private Element array(String name, int depth) throws IOException {
            Element array = Element.of(name, Kind.ARRAY, null);
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                array.children().add(value(name, depth));
            }
            return array;
        }

        private Element tooDeep(String name) throws IOException {
            int start = (int) parser.currentTokenLocation().getCharOffset();
            parser.skipChildren();
            int end = (int) parser.currentLocation().getCharOffset();
            return Element.of(name, Kind.TOO_DEEP, text.substring(start, end));
        }
    }
}
