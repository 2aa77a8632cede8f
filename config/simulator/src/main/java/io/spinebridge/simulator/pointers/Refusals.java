package io.spinebridge.simulator.pointers;

import io.spinebridge.simulator.service.SpineRefusal;

/** The refusals of the locator, each with its documented words (<em>NRL FHIR API: Error Handling</em>). */
final class Refusals {

    private Refusals() {}

    static SpineRefusal unsupportedMediaType() {
        return new SpineRefusal(
                415,
                "invalid",
                "UNSUPPORTED_MEDIA_TYPE",
                "Unsupported Media Type",
                "Unsupported Media Type",
                SpineRefusal.Envelope.CORE);
    }

    static SpineRefusal unreadable() {
        return new SpineRefusal(
                400, "value", "INVALID_REQUEST_MESSAGE", "Invalid Request Message", "Invalid Request Message");
    }

    static SpineRefusal invalidParameter(String diagnostics) {
        return new SpineRefusal(400, "invalid", "INVALID_PARAMETER", "Invalid parameter", diagnostics);
    }

    static SpineRefusal notAPatient() {
        return wrongUrl(Canonicals.PATIENT + "[NHS Number]");
    }

    static SpineRefusal notAnOrganisation() {
        return wrongUrl(Canonicals.ORGANISATION + "[ODS Code]");
    }

    static SpineRefusal wrongUrl(String expected) {
        return invalidParameter("The given resource URL does not conform to the expected format - " + expected);
    }

    static SpineRefusal invalidNhsNumber(String number) {
        return new SpineRefusal(
                400,
                "invalid",
                "INVALID_NHS_NUMBER",
                "Invalid NHS number",
                "The NHS number does not conform to the NHS Number format: " + number);
    }

    /** An element that breaks the profile. */
    static SpineRefusal invalidElement(String element) {
        return invalidResource(element, "Resource is invalid : " + element);
    }

    /** A rule about an element that has words of its own. */
    static SpineRefusal invalidResource(String element, String diagnostics) {
        return new SpineRefusal(400, "invalid", "INVALID_RESOURCE", "Resource is invalid : " + element, diagnostics);
    }

    static SpineRefusal wrongType(String type) {
        return new SpineRefusal(
                400,
                "invalid",
                "INVALID_RESOURCE",
                "ResourceType is invalid",
                "The requested resource " + type + " is invalid.");
    }

    static SpineRefusal notOwner() {
        return invalidResource("fromASID", "The Custodian ODS code is not affiliated with the sender ASID.");
    }

    static SpineRefusal duplicate(MasterIdentifier identifier) {
        return new SpineRefusal(
                400,
                "duplicate",
                "DUPLICATE_REJECTED",
                "Create would lead to creation of a duplicate resource",
                "Duplicate masterIdentifier value: " + identifier.value() + " system: " + identifier.system());
    }

    static SpineRefusal organisationNotFound(String odsCode) {
        return new SpineRefusal(
                400,
                "not-found",
                "ORGANISATION_NOT_FOUND",
                "Organisation not found",
                "The ODS code in the custodian and/or author element is not resolvable - " + odsCode);
    }

    static SpineRefusal notCurrent() {
        return new SpineRefusal(
                400, "invalid", "BAD_REQUEST", "Bad request", "DocumentReference status is not 'current'");
    }

    static SpineRefusal unknownPointer(String id) {
        return notFound("No record found for supplied DocumentReference identifier - " + id + ".");
    }

    static SpineRefusal unknownPointer(MasterIdentifier identifier, String nhsNumber) {
        return notFound("No record found for supplied DocumentReference masterIdentifier - " + identifier.text()
                + " and patient \u2013 " + nhsNumber);
    }

    static SpineRefusal unknownPatient(String nhsNumber) {
        return notFound("The given NHS number could not be found " + nhsNumber + ".");
    }

    private static SpineRefusal notFound(String diagnostics) {
        return new SpineRefusal(404, "not-found", "NO_RECORD_FOUND", "No record found", diagnostics);
    }

    static SpineRefusal accessDenied(PointersOptions.AccessDenied code, String diagnostics) {
        return new SpineRefusal(403, "forbidden", code.name(), code.display(), diagnostics);
    }
}
