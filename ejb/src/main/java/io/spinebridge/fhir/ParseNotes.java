package io.spinebridge.fhir;

import ca.uhn.fhir.parser.IParserErrorHandler;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ScalarType;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ValueType;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBase;

/**
 * Collects what a parser would otherwise drop with no more than a log line: unknown elements, invalid values. Used for one body.
 *
 * <p>The notes travel with the resource, so that the mapping to values can surface them: dropping them silently might hide a patient's
 * need.
 */
public final class ParseNotes implements IParserErrorHandler {

    private static final String KEY = ParseNotes.class.getName();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Note> notes = new ArrayList<>();

    /**
     * One thing that could not be read.
     *
     * @param element its name
     * @param reason why not
     * @param raw its content as received, as far as it could be found
     */
    public record Note(String element, String reason, String raw) {
        @Override
        public String toString() {
            return "Note[" + element + "]";
        }
    }

    /** What was noted while this resource was read. */
    @SuppressWarnings("unchecked")
    public static List<Note> of(IBase resource) {
        Object notes = resource.getUserData(KEY);
        return notes == null ? List.of() : (List<Note>) notes;
    }

    void attachTo(IBase resource, String json) {
        if (!notes.isEmpty()) {
            resource.setUserData(
                    KEY, notes.stream().map(note -> withContent(note, json)).toList());
        }
    }

    private static Note withContent(Note note, String json) {
        if (!note.raw().isEmpty() || json.isEmpty()) {
            return note;
        }
        try {
            List<JsonNode> found = JSON.readTree(json).findValues(note.element());
            return new Note(
                    note.element(),
                    note.reason(),
                    String.join(" ", found.stream().map(JsonNode::toString).toList()));
        } catch (JsonProcessingException alreadyParsedOnce) {
            return note;
        }
    }

    private void note(String element, String reason, String raw) {
        notes.add(new Note(element == null ? "" : element, reason, raw == null ? "" : raw));
    }

    @Override
    public void containedResourceWithNoId(IParseLocation location) {
        note("contained", "a contained resource has no id", "");
    }

    @Override
    public void incorrectJsonType(
            IParseLocation location,
            String element,
            ValueType expected,
            ScalarType expectedScalar,
            ValueType found,
            ScalarType foundScalar) {
        note(element, "has another JSON type than FHIR says", "");
    }

    @Override
    public void invalidInternalReference(IParseLocation location, String reference) {
        note("reference", "refers to a contained resource that is not there", reference);
    }

    @Override
    public void invalidValue(IParseLocation location, String value, String error) {
        note(
                location == null ? "value" : location.getParentElementName(),
                "has a value that FHIR does not allow",
                value);
    }

    @Override
    public void missingRequiredElement(IParseLocation location, String element) {
        note(element, "is missing", "");
    }

    @Override
    public void unexpectedRepeatingElement(IParseLocation location, String element) {
        note(element, "occurs more than once", "");
    }

    @Override
    public void unknownAttribute(IParseLocation location, String attribute) {
        note(attribute, "is not known to FHIR", "");
    }

    @Override
    public void unknownElement(IParseLocation location, String element) {
        note(element, "is not known to FHIR", "");
    }

    @Override
    public void unknownReference(IParseLocation location, String reference) {
        note("reference", "refers to something that is not there", reference);
    }

    @Override
    public void extensionContainsValueAndNestedExtensions(IParseLocation location) {
        note("extension", "has both a value and parts", "");
    }
}
