package io.spinebridge.simulator.pointers;

import io.spinebridge.simulator.service.Refusal;

/** The refusals of the locator, each with its documented words (<em>NRL FHIR API: Error Handling</em>). */
final class Refusals {

    private Refusals() {}

    static Refusal unsupportedMediaType() {
        return new Refusal(
                415,
                "invalid",
                "UNSUPPORTED_MEDIA_TYPE",
                "Unsupported Media Type",
                "Unsupported Media Type",
                Refusal.Envelope.CORE);
    }

    static Refusal unreadable() {
        return new Refusal(
                400, "value", "INVALID_REQUEST_MESSAGE", "Invalid Request Message", "Invalid Request Message");
    }

    static Refusal invalidParameter(String diagnostics) {
        return new Refusal(400, "invalid", "INVALID_PARAMETER", "Invalid parameter", diagnostics);
    }

    static Refusal notAPatient() {
        return wrongUrl(Canonicals.PATIENT + "[NHS Number]");
    }

    static Refusal notAnOrganisation() {
        return wrongUrl(Canonicals.ORGANISATION + "[ODS Code]");
    }

    static Refusal wrongUrl(String expected) {
        return invalidParameter("The given resource URL does not conform to the expected format - " + expected);
    }

    static Refusal invalidNhsNumber(String number) {
        return new Refusal(
                400,
                "invalid",
                "INVALID_NHS_NUMBER",
                "Invalid NHS number",
                "The NHS number does not conform to the NHS Number format: " + number);
    }

    /** An element that breaks the profile. */
    static Refusal invalidElement(String element) {
        return invalidResource(element, "Resource is invalid : " + element);
    }

    /** A rule about an element that has words of its own. */
    static Refusal invalidResource(String element, String diagnostics) {
        return new Refusal(400, "invalid", "INVALID_RESOURCE", "Resource is invalid : " + element, diagnostics);
    }

    static Refusal wrongType(String type) {
        return new Refusal(
                400,
                "invalid",
                "INVALID_RESOURCE",
                "ResourceType is invalid",
                "The requested resource " + type + " is invalid.");
    }

    static Refusal notOwner() {
        return invalidResource("fromASID", "The Custodian ODS code is not affiliated with the sender ASID.");
    }

    static Refusal duplicate(MasterIdentifier identifier) {
        return new Refusal(
                400,
                "duplicate",
                "DUPLICATE_REJECTED",
                "Create would lead to creation of a duplicate resource",
                "Duplicate masterIdentifier value: " + identifier.value() + " system: " + identifier.system());
    }

    static Refusal organisationNotFound(String odsCode) {
        return new Refusal(
                400,
                "not-found",
                "ORGANISATION_NOT_FOUND",
                "Organisation not found",
                "The ODS code in the custodian and/or author element is not resolvable - " + odsCode);
    }

    static Refusal notCurrent() {
        return new Refusal(400, "invalid", "BAD_REQUEST", "Bad request", "DocumentReference status is not 'current'");
    }

    static Refusal unknownPointer(String id) {
        return notFound("No record found for supplied DocumentReference identifier - " + id + ".");
    }

    static Refusal unknownPointer(MasterIdentifier identifier, String nhsNumber) {
        return notFound("No record found for supplied DocumentReference masterIdentifier - " + identifier.text()
                + " and patient \u2013 " + nhsNumber);
    }

    static Refusal unknownPatient(String nhsNumber) {
        return notFound("The given NHS number could not be found " + nhsNumber + ".");
    }

    private static Refusal notFound(String diagnostics) {
        return new Refusal(404, "not-found", "NO_RECORD_FOUND", "No record found", diagnostics);
    }

    static Refusal accessDenied(PointersOptions.AccessDenied code, String diagnostics) {
        return new Refusal(403, "forbidden", code.name(), code.display(), diagnostics);
    }
}
