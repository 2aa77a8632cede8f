package io.spinebridge.simulator.fhir;

import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.ErrorHandlerAdapter;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ScalarType;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ValueType;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells a body that is no FHIR resource (reading stops) from one that is, but has a value its element does not allow (the
 * profile rules refuse that, naming the element).
 */
final class BodyFaults extends ErrorHandlerAdapter {
    private final List<String> badValues = new ArrayList<>();

    List<String> badValues() {
        return List.copyOf(badValues);
    }

    @Override
    public void invalidValue(IParseLocation location, String value, String error) {
        badValues.add(location == null ? "a value" : location.getParentElementName());
    }

    @Override
    public void containedResourceWithNoId(IParseLocation location) {
        badValues.add("contained.id");
    }

    @Override
    public void unknownElement(IParseLocation location, String name) {
        throw new DataFormatException("Unknown element " + name);
    }

    @Override
    public void unknownAttribute(IParseLocation location, String name) {
        throw new DataFormatException("Unknown attribute " + name);
    }

    @Override
    public void unexpectedRepeatingElement(IParseLocation location, String name) {
        throw new DataFormatException("Element " + name + " must not repeat");
    }

    @Override
    public void missingRequiredElement(IParseLocation location, String name) {
        throw new DataFormatException("Element " + name + " is missing");
    }

    @Override
    public void incorrectJsonType(
            IParseLocation location,
            String name,
            ValueType expected,
            ScalarType expectedScalar,
            ValueType found,
            ScalarType foundScalar) {
        throw new DataFormatException("Element " + name + " has the wrong JSON type");
    }

    @Override
    public void extensionContainsValueAndNestedExtensions(IParseLocation location) {
        badValues.add("extension");
    }
}
