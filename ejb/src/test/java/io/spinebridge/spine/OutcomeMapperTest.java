package io.spinebridge.spine;

import static org.assertj.core.api.Assertions.assertThat;

import io.spinebridge.api.SpineException;
import io.spinebridge.api.UnavailableException;
import io.spinebridge.fhir.OperationOutcomes;
import io.spinebridge.testing.MutableClock;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The documented failures of Spine Core, Reasonable Adjustments and the API platform before it. */
class OutcomeMapperTest {

    private final OutcomeMapper mapper =
            new OutcomeMapper(new OperationOutcomes(), MutableClock.at("2026-06-01T12:00:00Z"));

    @ParameterizedTest(name = "{0} {1}: {2}, write {3}")
    @CsvSource({
        "404, NO_RECORD_FOUND, RecordNotFound, RecordNotFound",
        "404, PATIENT_NOT_FOUND, RecordNotFound, RecordNotFound",
        "404, ORGANISATION_NOT_FOUND, RecordNotFound, RecordNotFound",
        "400, ORGANISATION_NOT_FOUND, RecordNotFound, RecordNotFound",
        "404, PRACTITIONER_NOT_FOUND, RecordNotFound, RecordNotFound",
        "404, RESOURCE_NOT_FOUND, RecordNotFound, RecordNotFound",
        "404, INVALIDATED_RESOURCE, RecordNotFound, RecordNotFound",
        "400, INVALID_NHS_NUMBER, Rejected, Rejected",
        "400, INVALID_CODE_SYSTEM, Rejected, Rejected",
        "400, INVALID_CODE_VALUE, Rejected, Rejected",
        "400, INVALID_VALUE, Rejected, Rejected",
        "400, INVALID_IDENTIFIER_SYSTEM, Rejected, Rejected",
        "400, INVALID_IDENTIFIER_VALUE, Rejected, Rejected",
        "400, CONFLICTING_VALUES, Rejected, Rejected",
        "400, INVALID_ELEMENT, Rejected, Rejected",
        "401, AUTHOR_CREDENTIALS_ERROR, AccessDenied, AccessDenied",
        "422, INVALID_PARAMETER, Rejected, Rejected",
        "400, INVALID_PARAMETER, Rejected, Rejected",
        "400, REQUEST_UNMATCHED, Rejected, Rejected",
        "400, MESSAGE_NOT_WELL_FORMED, Rejected, Rejected",
        "403, NO_PATIENT_CONSENT, AccessDenied, AccessDenied",
        "403, NO_ORGANISATIONAL_CONSENT, AccessDenied, AccessDenied",
        "403, NO_ORGANISATION_CONSENT, AccessDenied, AccessDenied",
        "400, BAD_REQUEST, Rejected, Rejected",
        "422, INVALID_RESOURCE, Rejected, Rejected",
        "400, INVALID_RESOURCE, Rejected, Rejected",
        "403, PATIENT_SENSITIVE, AccessDenied, AccessDenied",
        "403, NO_RELATIONSHIP, AccessDenied, AccessDenied",
        "409, FLAG_ALREADY_SET, Duplicate, Duplicate",
        "409, CONFLICT, Conflict, Conflict",
        "409, INVALID_REQUEST_STATE, Conflict, Conflict",
        "409, RESOURCE_VERSION_MISMATCH, Conflict, Conflict",
        "412, PRECONDITION_FAILED, Conflict, Conflict",
        "422, INVALID_REQUEST_STATE, Rejected, Rejected",
        "400, INVALID_REQUEST_TYPE, Rejected, Rejected",
        "403, ACCESS DENIED, AccessDenied, AccessDenied",
        "401, ACCESS_DENIED, AccessDenied, AccessDenied",
        "403, ASID_CHECK_FAILED, AccessDenied, AccessDenied",
        "403, ACCESS_DENIED_SSL, AccessDenied, AccessDenied",
        "403, FORBIDDEN_UPDATE, AccessDenied, AccessDenied",
        "400, MISSING_OR_INVALID_HEADER, Rejected, Rejected",
        "405, MSG_RESOURCE_ID_FAIL, Rejected, Rejected",
        "422, DUPLICATE_REJECTED, Duplicate, Duplicate",
        "400, DUPLICATE_REJECTED, Duplicate, Duplicate",
        "400, INVALID_REQUEST_MESSAGE, Rejected, Rejected",
        "500, INTERNAL_SERVER_ERROR, Unavailable, OutcomeUnknown",
        "400, INVALID_PATIENT_DEMOGRAPHICS, Rejected, Rejected",
        "501, NOT_IMPLEMENTED, Rejected, Rejected",
        "422, REFERENCE_NOT_FOUND, Rejected, Rejected",
        "415, UNSUPPORTED_MEDIA_TYPE, Rejected, Rejected",
        "408, UNABLE_TO_CALL_SERVICE, Unavailable, OutcomeUnknown",
        "400, A_CODE_OF_TOMORROW, Rejected, Rejected",
    })
    void goesByStatusAndSpineCode(int status, String code, String read, String write) {
        assertThat(kind(status, body(code), false)).isEqualTo(read + "Exception");
        assertThat(kind(status, body(code), true)).isEqualTo(write + "Exception");
    }

    @ParameterizedTest(name = "{0}: {1}, write {2}")
    @CsvSource({
        "300, Unavailable, Unavailable",
        "301, Unavailable, Unavailable",
        "302, Unavailable, Unavailable",
        "307, Unavailable, Unavailable",
        "400, Rejected, Rejected",
        "401, AccessDenied, AccessDenied",
        "403, AccessDenied, AccessDenied",
        "404, RecordNotFound, RecordNotFound",
        "405, Rejected, Rejected",
        "406, Rejected, Rejected",
        "408, Unavailable, OutcomeUnknown",
        "409, Conflict, Conflict",
        "410, RecordNotFound, RecordNotFound",
        "412, Conflict, Conflict",
        "413, Rejected, Rejected",
        "415, Rejected, Rejected",
        "422, Rejected, Rejected",
        "429, Unavailable, Unavailable",
        "495, AccessDenied, AccessDenied",
        "496, AccessDenied, AccessDenied",
        "500, Unavailable, OutcomeUnknown",
        "501, Rejected, Rejected",
        "502, Unavailable, OutcomeUnknown",
        "503, Unavailable, Unavailable",
        "504, Unavailable, OutcomeUnknown",
        "599, Unavailable, OutcomeUnknown",
    })
    void goesByTheStatusAloneWhereNothingElseCanBeRead(int status, String read, String write) {
        for (String body : new String[] {"", "<html><body>" + status + "</body></html>", "{"}) {
            assertThat(kind(status, body, false)).isEqualTo(read + "Exception");
            assertThat(kind(status, body, true)).isEqualTo(write + "Exception");
        }
    }

    @Property
    void everyFailureHasAnException(@ForAll @IntRange(min = 300, max = 999) int status, @ForAll boolean write) {
        if (mapper.handles(status, null)) {
            assertThat(map(status, Map.of(), "", write)).isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202, 204, 304})
    void leavesSuccessesAndUnchangedVersionsAlone(int status) {
        assertThat(mapper.handles(status, null)).isFalse();
    }

    @Test
    void tellsInteractionTraceIdAndTheSpinesWords() {
        SpineException told = map(422, Map.of(), body("DUPLICATE_REJECTED"), true);

        assertThat(told.error().httpStatus()).isEqualTo(422);
        assertThat(told.error().interactionId()).isEqualTo(Calls.INTERACTION);
        assertThat(told.error().traceId()).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        assertThat(told)
                .hasMessageContaining("DUPLICATE_REJECTED")
                .hasMessageContaining(told.error().traceId())
                .hasMessageNotContaining("9990000018");
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503, 504})
    void tellsHowLongTheSpineWantsUsToWait(int status) {
        SpineException told = map(status, Map.of("Retry-After", "17"), "", false);

        assertThat(((UnavailableException) told).retryAfter()).contains(Duration.ofSeconds(17));
    }

    @Test
    void aBodyThatBreaksOffLeavesTheStatus() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("reset");
            }
        };
        try (OngoingCall call = Calls.openAndSent(true)) {
            SpineException told = mapper.toThrowable(new FakeResponse(409, Map.of(), broken));

            assertThat(told.getClass().getSimpleName()).isEqualTo("ConflictException");
            assertThat(told.error().traceId()).isEqualTo(call.traceId());
        }
    }

    @Test
    void readsNoMoreOfABodyThanAnOutcomeNeeds() {
        long[] taken = {0};
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                taken[0]++;
                return ' ';
            }
        };
        try (OngoingCall call = Calls.openAndSent(false)) {
            mapper.toThrowable(new FakeResponse(500, Map.of(), endless));

            assertThat(taken[0]).isLessThan(1024 * 1024);
            assertThat(call.trail().sent()).isTrue();
        }
    }

    private String kind(int status, String body, boolean write) {
        return map(status, Map.of(), body, write).getClass().getSimpleName();
    }

    private SpineException map(int status, Map<String, String> headers, String body, boolean write) {
        try (OngoingCall call = Calls.openAndSent(write)) {
            return mapper.toThrowable(new FakeResponse(status, headers, body));
        }
    }

    private static String body(String code) {
        return "{\"resourceType\":\"OperationOutcome\",\"issue\":[{\"severity\":\"error\",\"code\":\"invalid\",\"details\":{\"coding\":[{"
                + "\"system\":\"https://fhir.nhs.uk/STU3/CodeSystem/Spine-ErrorOrWarningCode-1\",\"code\":\"" + code
                + "\",\"display\":\"Words\"}]},\"diagnostics\":\"about patient 9990000018\"}]}";
    }
}
