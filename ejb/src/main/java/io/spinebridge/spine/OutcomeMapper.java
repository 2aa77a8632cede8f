package io.spinebridge.spine;

import io.spinebridge.api.AccessDeniedException;
import io.spinebridge.api.ConflictException;
import io.spinebridge.api.DuplicateException;
import io.spinebridge.api.NotCurrentException;
import io.spinebridge.api.OutcomeUnknownException;
import io.spinebridge.api.RecordNotFoundException;
import io.spinebridge.api.RejectedException;
import io.spinebridge.api.SpineError;
import io.spinebridge.api.SpineException;
import io.spinebridge.api.UnavailableException;
import io.spinebridge.fhir.ErrorBodies;
import io.spinebridge.http.RetryAfter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

/**
 * From a failed answer to the exception that the host gets. The Spine's code counts more than the HTTP status, which differs between
 * services for one and the same code. Thread safe.
 */
final class OutcomeMapper implements ResponseExceptionMapper<SpineException> {

    private static final int NOT_MODIFIED = 304;
    private static final Set<String> NOT_FOUND =
            Set.of("NO_RECORD_FOUND", "PATIENT_NOT_FOUND", "ORGANISATION_NOT_FOUND", "PRACTITIONER_NOT_FOUND");
    private static final Set<String> DENIED = Set.of(
            "ACCESS_DENIED",
            "ACCESS_DENIED_SSL",
            "ASID_CHECK_FAILED",
            "AUTHOR_CREDENTIALS_ERROR",
            "NO_PATIENT_CONSENT",
            "NO_ORGANISATIONAL_CONSENT",
            "NO_RELATIONSHIP",
            "PATIENT_SENSITIVE");
    private static final Set<String> DUPLICATE = Set.of("DUPLICATE_REJECTED", "FLAG_ALREADY_SET");

    private final SpineErrorReader reader;
    private final RetryAfter retryAfter;

    OutcomeMapper(ErrorBodies bodies, Clock clock) {
        this.reader = new SpineErrorReader(bodies);
        this.retryAfter = new RetryAfter(clock);
    }

    @Override
    public boolean handles(int status, MultivaluedMap<String, Object> headers) {
        return status >= 300 && status != NOT_MODIFIED;
    }

    @Override
    public SpineException toThrowable(Response response) {
        OngoingCall call = OngoingCall.current().orElseThrow();
        SpineError unanswered = call.trail().withoutAnswer();
        byte[] body = RefusalBody.of(response);
        call.answerRead(body);
        SpineError error = reader.read(
                response.getStatus(),
                response.getHeaderString(HttpHeaders.CONTENT_TYPE),
                body,
                unanswered.interactionId(),
                unanswered.traceId());
        ServiceProfile.Meaning meaning = call.profile().meanings().get(error.spineCode());
        if (meaning != null && error.httpStatus() >= 400 && error.httpStatus() < 500) {
            return meaning == ServiceProfile.Meaning.NOT_CURRENT
                    ? new NotCurrentException(error)
                    : new RejectedException(error);
        }
        SpineException failure = exception(error, call.trail().write(), wait(response, error));
        boolean ofAChange = failure instanceof ConflictException || failure instanceof DuplicateException;
        // A provider is asked for a record: there is no change of the host's that it could speak of.
        return ofAChange && call.call().provider().isPresent() ? new RejectedException(error) : failure;
    }

    /** What a code means whatever the status; empty for one that does not decide alone. */
    static Optional<SpineException> byCode(SpineError error) {
        if (NOT_FOUND.contains(error.spineCode())) {
            return Optional.of(new RecordNotFoundException(error));
        }
        return DENIED.contains(error.spineCode()) ? Optional.of(new AccessDeniedException(error)) : Optional.empty();
    }

    private Duration wait(Response response, SpineError error) {
        String reset = error.httpStatus() == 429 || error.httpStatus() == 503
                ? response.getHeaderString("X-Rate-Limit-Reset")
                : null;
        return retryAfter.read(response.getHeaderString(HttpHeaders.RETRY_AFTER), reset);
    }

    private static SpineException exception(SpineError error, boolean write, Duration wait) {
        Optional<SpineException> byCode = byCode(error);
        if (byCode.isPresent()) {
            return byCode.get();
        }
        if (DUPLICATE.contains(error.spineCode())) {
            return new DuplicateException(error);
        }
        int status = error.httpStatus();
        return switch (status) {
            case 401, 403, 495, 496 -> new AccessDeniedException(error);
            case 404, 410 -> new RecordNotFoundException(error);
            case 409, 412 -> new ConflictException(error);
            case 429, 503 -> new UnavailableException("it is overloaded", error, wait, null);
            case 501, 505 -> new RejectedException(error);
            case 444 ->
                new UnavailableException("the provider closed the connection without an answer", error, wait, null);
            case 497 -> new RejectedException(error);
            default ->
                status == 408 || status >= 500 || status < 400
                        ? unusable(error, write, wait)
                        : new RejectedException(error);
        };
    }

    private static SpineException unusable(SpineError error, boolean write, Duration wait) {
        boolean redirect = error.httpStatus() < 400;
        String reason = redirect ? "it sent us elsewhere, and we do not follow" : failure(error.httpStatus());
        return write && !redirect
                ? new OutcomeUnknownException(reason, error, null)
                : new UnavailableException(reason, error, wait, null);
    }

    private static String failure(int status) {
        return switch (status) {
            case 502 -> "what stands behind it cannot be reached, or gave an answer that makes no sense";
            case 504, 599 -> "what stands behind it did not answer in time";
            default -> "it failed while it dealt with the request";
        };
    }
}
