package io.spinebridge.simulator.server;

import java.util.Map;

/** ErrorDisplays of the code system Spine-ErrorOrWarningCode-1, version 1.7.0. */
final class ErrorDisplays {

    private static final Map<String, String> DISPLAYS = Map.ofEntries(
            Map.entry("ACCESS DENIED", "Access has been denied to process this request"),
            Map.entry("ACCESS_DENIED_SSL", "SSL Protocol or Cipher requirements not met"),
            Map.entry("ASID_CHECK_FAILED", "The sender or receiver's ASID is not authorised for this interaction"),
            Map.entry("AUTHOR_CREDENTIALS_ERROR", "Author credentials error"),
            Map.entry("BAD_REQUEST", "Bad request"),
            Map.entry("CONFLICTING_VALUES", "Conflicting values have been specified in different fields"),
            Map.entry("DEPRECATED", "Event message type has been deprecated"),
            Map.entry("DUPLICATE_REJECTED", "Create would lead to creation of a duplicate resource"),
            Map.entry("FHIR_CONSTRAINT_VIOLATION", "FHIR constraint violated"),
            Map.entry("FLAG_ALREADY_SET", "Flag value was already set"),
            Map.entry("INTERNAL_SERVER_ERROR", "Unexpected internal server error"),
            Map.entry("INVALID_CODE_SYSTEM", "Invalid code system"),
            Map.entry("INVALID_CODE_VALUE", "Invalid code value"),
            Map.entry("INVALID_ELEMENT", "Invalid element"),
            Map.entry("INVALID_IDENTIFIER_SYSTEM", "Invalid identifier system"),
            Map.entry("INVALID_IDENTIFIER_VALUE", "Invalid identifier value"),
            Map.entry("INVALID_NHS_NUMBER", "Invalid NHS number"),
            Map.entry("INVALID_PARAMETER", "Invalid parameter"),
            Map.entry("INVALID_PATIENT_DEMOGRAPHICS", "Invalid patient demographics"),
            Map.entry("INVALID_REQUEST_MESSAGE", "Invalid request message"),
            Map.entry(
                    "INVALID_REQUEST_STATE",
                    "The request exists but is not in an appropriate state for the call to succeed"),
            Map.entry("INVALID_REQUEST_TYPE", "The type of request is not supported by the API call"),
            Map.entry("INVALID_RESOURCE", "Invalid validation of resource"),
            Map.entry("INVALID_VALUE", "An input field has an invalid value for its type"),
            Map.entry("MESSAGE_NOT_WELL_FORMED", "Message not well formed"),
            Map.entry("MISSING_OR_INVALID_HEADER", "There is a required header missing or invalid"),
            Map.entry("MSG_RESOURCE_ID_FAIL", "Client is not permitted to assign an id"),
            Map.entry("NOT_IMPLEMENTED", "Not implemented"),
            Map.entry("NO_LONGER_SUPPORTED", "Event message type is no longer supported"),
            Map.entry("NO_ORGANISATIONAL_CONSENT", "Organisation has not provided consent to share data"),
            Map.entry("NO_PATIENT_CONSENT", "Patient has not provided consent to share data"),
            Map.entry("NO_RECORD_FOUND", "No record found"),
            Map.entry("NO_RELATIONSHIP", "No legitimate relationship exists with this patient"),
            Map.entry("ORGANISATION_NOT_FOUND", "Organisation not found"),
            Map.entry("PATIENT_NOT_FOUND", "Patient not found"),
            Map.entry("PATIENT_SENSITIVE", "Patient sensitive"),
            Map.entry("PRACTITIONER_NOT_FOUND", "Practitioner not found"),
            Map.entry("PRECONDITION_FAILED", "Precondition failed"),
            Map.entry("REFERENCE_NOT_FOUND", "Reference not found"),
            Map.entry("REQUEST_UNMATCHED", "Request does not match authorisation token"),
            Map.entry("RESOURCE_CREATED", "New resource created"),
            Map.entry("RESOURCE_DELETED", "Resource removed"),
            Map.entry("RESOURCE_UPDATED", "Resource has been successfully updated"),
            Map.entry("UNSUPPORTED_MEDIA_TYPE", "Unsupported media type"),
            Map.entry("WITHDRAWN", "Event message type has been withdrawn"));

    private ErrorDisplays() {}

    /** The display of a code; the code itself when the code system does not have it. */
    static String of(String code) {
        return DISPLAYS.getOrDefault(code, code);
    }
}
