package io.spinebridge.payara;

import io.spinebridge.api.AccessDeniedException;
import io.spinebridge.api.ConflictException;
import io.spinebridge.api.DuplicateException;
import io.spinebridge.api.OutcomeUnknownException;
import io.spinebridge.api.RecordNotFoundException;
import io.spinebridge.api.RejectedException;
import io.spinebridge.api.SpineException;
import io.spinebridge.api.UnavailableException;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** All that the API's guide, its machine-readable description, live answers and the Spine's common catalogue document. */
final class DocumentedErrors {

    private DocumentedErrors() {}

    /** HTTP status, Spine code, and the exception that the host gets. */
    static Stream<Arguments> all() {
        return Stream.of(
                        refused(
                                400,
                                RejectedException.class,
                                "INVALID_NHS_NUMBER",
                                "INVALID_PATIENT_DEMOGRAPHICS",
                                "REQUEST_UNMATCHED",
                                "INVALID_REQUEST_MESSAGE",
                                "INVALID_IDENTIFIER_SYSTEM",
                                "INVALID_IDENTIFIER_VALUE",
                                "INVALID_ELEMENT",
                                "INVALID_CODE_SYSTEM",
                                "INVALID_CODE_VALUE",
                                "BAD_REQUEST",
                                "MISSING_OR_INVALID_HEADER",
                                "MESSAGE_NOT_WELL_FORMED",
                                "INVALID_UPDATE",
                                "MISSING_VALUE",
                                "INVALID_VALUE",
                                "UNSUPPORTED_SERVICE",
                                "UNSUPPORTED_VALUE",
                                "INVALID_RESOURCE_ID",
                                "TOO_FEW_VALUES_SUBMITTED",
                                "TOO_MANY_VALUES_SUBMITTED",
                                "ADDITIONAL_PROPERTIES",
                                "VALIDATION_ERROR"),
                        refused(
                                401,
                                AccessDeniedException.class,
                                "ACCESS_DENIED",
                                "ACCESS DENIED",
                                "AUTHOR_CREDENTIALS_ERROR"),
                        refused(
                                403,
                                AccessDeniedException.class,
                                "NO_PATIENT_CONSENT",
                                "NO_ORGANISATION_CONSENT",
                                "ACCESS_DENIED",
                                "ACCESS_DENIED_SSL",
                                "ASID_CHECK_FAILED",
                                "FORBIDDEN_UPDATE"),
                        refused(
                                404,
                                RecordNotFoundException.class,
                                "ORGANISATION_NOT_FOUND",
                                "PATIENT_NOT_FOUND",
                                "PRACTITIONER_NOT_FOUND",
                                "NO_RECORD_FOUND",
                                "RESOURCE_NOT_FOUND",
                                "INVALIDATED_RESOURCE",
                                "POLLING_ID_NOT_FOUND",
                                "BAD_REQUEST"),
                        refused(405, RejectedException.class, "MSG_RESOURCE_ID_FAIL"),
                        refused(
                                409,
                                ConflictException.class,
                                "CONFLICT",
                                "INVALID_REQUEST_STATE",
                                "RESOURCE_VERSION_MISMATCH"),
                        refused(412, ConflictException.class, "PRECONDITION_FAILED"),
                        refused(415, RejectedException.class, "UNSUPPORTED_MEDIA_TYPE"),
                        refused(
                                422,
                                RejectedException.class,
                                "INVALID_RESOURCE",
                                "INVALID_PARAMETER",
                                "REFERENCE_NOT_FOUND",
                                "POLLING_MESSAGE_FAILURE"),
                        refused(422, DuplicateException.class, "DUPLICATE_REJECTED"),
                        refused(501, RejectedException.class, "NOT_IMPLEMENTED"),
                        refused(429, UnavailableException.class, "UNKNOWN_ERROR"),
                        refused(503, UnavailableException.class, "INTERNAL_SERVER_ERROR"),
                        refused(408, OutcomeUnknownException.class, "UNABLE_TO_CALL_SERVICE"),
                        refused(500, OutcomeUnknownException.class, "INTERNAL_SERVER_ERROR", "UNKNOWN_ERROR"),
                        refused(502, OutcomeUnknownException.class, "UNKNOWN_ERROR"),
                        refused(504, OutcomeUnknownException.class, "UNKNOWN_ERROR"))
                .flatMap(all -> all);
    }

    private static Stream<Arguments> refused(int status, Class<? extends SpineException> expected, String... codes) {
        return Stream.of(codes).map(code -> Arguments.of(status, code, expected));
    }
}
