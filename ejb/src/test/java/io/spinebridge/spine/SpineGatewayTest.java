package io.spinebridge.spine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.spinebridge.api.CallerRefusedException;
import io.spinebridge.api.ConflictException;
import io.spinebridge.api.NotReadyException;
import io.spinebridge.api.OutcomeUnknownException;
import io.spinebridge.api.SpineError;
import io.spinebridge.api.SpineUser;
import io.spinebridge.api.UnavailableException;
import io.spinebridge.audit.AuditEntry;
import io.spinebridge.http.CallTooLongException;
import io.spinebridge.testing.Patients;
import io.spinebridge.testing.TestCertificates;
import io.spinebridge.tls.SpineTls;
import jakarta.ws.rs.ProcessingException;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpineGatewayTest {

    private final GatewayRig rig = new GatewayRig();
    private final List<String> traceIds = new ArrayList<>();

    @Test
    void aReadGivesItsAnswer() {
        assertThat(rig.gateway().<String>read(Patients.ADA, sent("GET", false, () -> "answer")))
                .isEqualTo("answer");
    }

    @Test
    void aReadIsRepeatedAtMostThreeTimesEachTimeUnderAnotherTraceId() {
        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> rig.gateway().read(Patients.ADA, sent("GET", false, failing(503))));

        assertThat(traceIds).hasSize(4).doesNotHaveDuplicates();
    }

    @Test
    void aReadThatSucceedsTheSecondTimeIsASuccess() {
        String answer = rig.gateway().read(Patients.ADA, sent("GET", false, () -> {
            if (traceIds.size() == 1) {
                throw new ProcessingException(new IOException("Connection reset"));
            }
            return "answer";
        }));

        assertThat(answer).isEqualTo("answer");
        assertThat(rig.audited)
                .extracting(AuditEntry::outcome)
                .containsExactly("sent", "UnavailableException", "sent", "ok");
    }

    @Test
    void aReadThatWasRefusedIsNotRepeated() {
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> rig.gateway().read(Patients.ADA, sent("GET", false, () -> {
                    throw new ConflictException(new SpineError(409, "CONFLICT", "", "", Calls.INTERACTION, ""));
                })));

        assertThat(traceIds).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503, 504})
    void aWriteIsNeverRepeated(int status) {
        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> rig.gateway().write(Patients.ADA, sent("PUT", true, failing(status))));

        assertThat(traceIds).hasSize(1);
    }

    @Test
    void aWriteWithoutAnswerEndsInItsOwnException() {
        assertThatExceptionOfType(OutcomeUnknownException.class)
                .isThrownBy(() -> rig.gateway().write(Patients.ADA, sent("PUT", true, () -> {
                    throw new ProcessingException(new SocketTimeoutException("Read timed out"));
                })))
                .satisfies(unknown -> assertThat(unknown.error().traceId()).isEqualTo(traceIds.get(0)));

        assertThat(traceIds).hasSize(1);
        assertThat(rig.audited).extracting(AuditEntry::outcome).containsExactly("sent", "OutcomeUnknownException");
    }

    @Test
    void aRequestThatTookTooLongLeavesAWriteUnknown() {
        assertThatExceptionOfType(OutcomeUnknownException.class)
                .isThrownBy(() -> rig.gateway().write(Patients.ADA, sent("PUT", true, () -> {
                    throw new ProcessingException(
                            new CallTooLongException(Duration.ofSeconds(45), new IOException("aborted")));
                })))
                .withMessageContaining("spinebridge.timeout.call");
    }

    @Test
    void saysThatCircuitBreakerOrBulkheadKeptTheCallBack() {
        rig.line = endedBefore(new CircuitBreakerOpenException("open"));
        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> rig.gateway().write(Patients.ADA, () -> "never"))
                .withMessageContaining("circuit breaker");

        rig.line = endedBefore(new BulkheadException("full"));
        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> rig.gateway().read(Patients.ADA, () -> "never"))
                .withMessageContaining("bulkhead");
        assertThat(rig.audited).isEmpty();
    }

    @Test
    void aCallerWithoutIdentityDoesNotReachTheRequest() {
        rig.caller = () -> {
            throw new CallerRefusedException("nobody is signed in");
        };

        assertThatExceptionOfType(CallerRefusedException.class)
                .isThrownBy(() -> rig.gateway().read(Patients.ADA, sent("GET", false, () -> "never")));
        assertThat(traceIds).isEmpty();
    }

    @Test
    void anUnusableCertificateDoesNotReachTheRequest() {
        rig.clock.set(TestCertificates.UNTIL.plusSeconds(1));
        assertThatExceptionOfType(NotReadyException.class)
                .isThrownBy(() -> rig.gateway().read(Patients.ADA, sent("GET", false, () -> "never")));

        rig.tls = new SpineTls(List.of("TLSv1.2"), List.of("TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384"), rig.clock);
        assertThatExceptionOfType(NotReadyException.class)
                .isThrownBy(() -> rig.gateway().write(Patients.ADA, sent("PUT", true, () -> "never")));
        assertThat(traceIds).isEmpty();
    }

    @Test
    void theCallerIsAskedAnewForEachRequest() {
        List<SpineUser> users =
                new ArrayList<>(List.of(SpineUser.of("111111111111", "RXA"), SpineUser.of("222222222222", "RXB")));
        rig.caller = () -> users.remove(0);
        SpineGateway gateway = rig.gateway();

        gateway.read(Patients.ADA, sent("GET", false, () -> "1"));
        gateway.read(Patients.BEN, sent("GET", false, () -> "2"));

        assertThat(rig.audited)
                .extracting(AuditEntry::caller)
                .extracting(caller -> ((SpineUser) caller).roleProfileId())
                .containsExactly("111111111111", "111111111111", "222222222222", "222222222222");
    }

    @Test
    void aCallThatCannotBeRecordedIsNotMade() {
        List<String> carriedOut = new ArrayList<>();
        rig.audit = entry -> {
            throw new NotReadyException(List.of("the audit trail cannot be written"));
        };

        assertThatExceptionOfType(NotReadyException.class)
                .isThrownBy(() -> rig.gateway().write(Patients.ADA, sent("PUT", true, () -> carriedOut.add("done"))));
        assertThat(carriedOut).isEmpty();
    }

    @Test
    void theAnswerReachesTheHostEvenIfItCannotBeRecorded() {
        rig.audit = entry -> {
            if (entry.event().equals("answer")) {
                throw new NotReadyException(List.of("the audit trail cannot be written"));
            }
        };

        assertThat(rig.gateway().<String>write(Patients.ADA, sent("PUT", true, () -> "done")))
                .isEqualTo("done");
    }

    @Test
    void eachRequestLeavesTwoEntriesWithAllThatMustBeKept() {
        rig.gateway().read(Patients.ADA, sent("GET", false, () -> {
            OngoingCall.current().orElseThrow().answered(200, "");
            rig.clock.advance(Duration.ofMillis(250));
            return "answer";
        }));

        assertThat(rig.audited).hasSize(2).allSatisfy(entry -> {
            assertThat(entry.patient()).isEqualTo(Patients.ADA);
            assertThat(entry.caller()).isEqualTo(Calls.USER);
            assertThat(entry.content().url()).isEqualTo("https://spine.example.nhs.uk/STU3/Flag");
            assertThat(entry.traceId()).isEqualTo(traceIds.get(0));
            assertThat(entry.interactionId()).isEqualTo(Calls.INTERACTION);
            assertThat(entry.fromAsid()).isEqualTo("200000000205");
            assertThat(entry.toAsid()).isEqualTo("987654456789");
            assertThat(entry.method()).isEqualTo("GET");
        });
        assertThat(rig.audited).extracting(AuditEntry::event).containsExactly("request", "answer");
        assertThat(rig.audited).extracting(AuditEntry::httpStatus).containsExactly(0, 200);
        assertThat(rig.audited.get(1).duration()).isEqualTo(Duration.ofMillis(250));
    }

    @Test
    void aFailureIsRecordedWithStatusAndCode() {
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> rig.gateway().write(Patients.ADA, sent("PUT", true, () -> {
                    throw new ConflictException(new SpineError(409, "CONFLICT", "", "", Calls.INTERACTION, ""));
                })));

        AuditEntry answer = rig.audited.get(1);
        assertThat(answer.outcome()).isEqualTo("ConflictException");
        assertThat(answer.httpStatus()).isEqualTo(409);
        assertThat(answer.spineCode()).isEqualTo("CONFLICT");
    }

    @Test
    void afterALongRetryAfterNoCallOfAnyoneIsMadeUntilThen() {
        SpineGateway gateway = rig.gateway();
        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> gateway.read(Patients.ADA, sent("GET", false, failing(429, Duration.ofSeconds(60)))))
                .satisfies(busy -> assertThat(busy.retryAfter()).contains(Duration.ofSeconds(60)));
        assertThat(traceIds).hasSize(1);

        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> gateway.write(Patients.BEN, sent("PUT", true, () -> "never")));
        assertThat(traceIds).hasSize(1);

        rig.clock.advance(Duration.ofSeconds(61));
        assertThat(gateway.<String>read(Patients.BEN, sent("GET", false, () -> "answer")))
                .isEqualTo("answer");
    }

    @Test
    void aRequestWithinARequestIsRefused() {
        SpineGateway gateway = rig.gateway();

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> gateway.read(Patients.ADA, () -> gateway.<String>read(Patients.BEN, () -> "inner")));
        assertThat(gateway.<String>read(Patients.ADA, sent("GET", false, () -> "answer")))
                .isEqualTo("answer");
    }

    @Test
    void nothingOfACallRemainsOnTheThread() {
        rig.gateway().read(Patients.ADA, sent("GET", false, () -> "answer"));
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> rig.gateway().read(Patients.ADA, () -> {
                    throw new ConflictException(SpineError.NONE);
                }));

        assertThat(OngoingCall.current()).isEmpty();
    }

    @Test
    void theAnnotationCountsThreeRepetitionsOfReadsAlone() {
        List<Method> repeated = Stream.of(SafeReads.class.getMethods())
                .filter(m -> m.isAnnotationPresent(Retry.class))
                .toList();

        assertThat(repeated).singleElement().satisfies(method -> {
            Retry retry = method.getAnnotation(Retry.class);
            assertThat(retry.maxRetries()).isEqualTo(3);
            assertThat(retry.retryOn()).containsExactly(TransientFailure.class);
        });
    }

    /** Stands for the REST client: the filter runs, then the wire does something. */
    private <T> Supplier<T> sent(String method, boolean write, Supplier<T> wire) {
        return () -> {
            OngoingCall call = OngoingCall.current().orElseThrow();
            traceIds.add(call.traceId());
            call.sending(
                    new SpineInteractions(write),
                    new OngoingCall.Sent(method, URI.create("https://spine.example.nhs.uk/STU3/Flag"), ""));
            return wire.get();
        };
    }

    private Supplier<String> failing(int status) {
        return failing(status, null);
    }

    private Supplier<String> failing(int status, Duration retryAfter) {
        return () -> {
            throw new UnavailableException(
                    "it is overloaded", new SpineError(status, "", "", "", Calls.INTERACTION, ""), retryAfter, null);
        };
    }

    private static ServiceLine endedBefore(RuntimeException end) {
        return new ServiceLine() {
            @Override
            public <T> T exchange(Supplier<T> request) {
                throw end;
            }
        };
    }
}
