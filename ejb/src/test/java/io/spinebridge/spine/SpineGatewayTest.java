package io.spinebridge.spine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.spinebridge.api.CallerRefusedException;
import io.spinebridge.api.ConflictException;
import io.spinebridge.api.NotReadyException;
import io.spinebridge.api.OutcomeUnknownException;
import io.spinebridge.api.SpineError;
import io.spinebridge.api.SpineException;
import io.spinebridge.api.SpineUser;
import io.spinebridge.api.UnavailableException;
import io.spinebridge.audit.AuditEntry;
import io.spinebridge.configuration.ServiceAddress;
import io.spinebridge.http.CallTooLongException;
import io.spinebridge.testing.Audited;
import io.spinebridge.testing.Patients;
import io.spinebridge.testing.TestCertificates;
import io.spinebridge.tls.SpineTls;
import jakarta.ws.rs.ProcessingException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpineGatewayTest {

    private final GatewayRig rig = new GatewayRig();
    private final List<String> traceIds = new ArrayList<>();

    @Test
    void aReadGivesItsAnswer() {
        assertThat(rig.gateway().<String>read(SpineCall.about(Patients.ADA), sent("GET", false, () -> "answer")))
                .isEqualTo("answer");
    }

    @Test
    void aReadIsRepeatedAtMostThreeTimesEachTimeUnderAnotherTraceId() {
        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> rig.gateway().read(SpineCall.about(Patients.ADA), sent("GET", false, failing(503))));

        assertThat(traceIds).hasSize(4).doesNotHaveDuplicates();
    }

    @Test
    void aReadThatSucceedsTheSecondTimeIsASuccess() {
        String answer = rig.gateway().read(SpineCall.about(Patients.ADA), sent("GET", false, () -> {
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
                .isThrownBy(() -> rig.gateway().read(SpineCall.about(Patients.ADA), sent("GET", false, () -> {
                    throw new ConflictException(new SpineError(409, "CONFLICT", "", "", Calls.INTERACTION, ""));
                })));

        assertThat(traceIds).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503, 504})
    void aWriteIsNeverRepeated(int status) {
        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(
                        () -> rig.gateway().write(SpineCall.about(Patients.ADA), sent("PUT", true, failing(status))));

        assertThat(traceIds).hasSize(1);
    }

    @Test
    void aWriteWithoutAnswerEndsInItsOwnException() {
        assertThatExceptionOfType(OutcomeUnknownException.class)
                .isThrownBy(() -> rig.gateway().write(SpineCall.about(Patients.ADA), sent("PUT", true, () -> {
                    throw new ProcessingException(new SocketTimeoutException("Read timed out"));
                })))
                .satisfies(unknown -> assertThat(unknown.error().traceId()).isEqualTo(traceIds.get(0)));

        assertThat(traceIds).hasSize(1);
        assertThat(rig.audited).extracting(AuditEntry::outcome).containsExactly("sent", "OutcomeUnknownException");
    }

    @Test
    void aRequestThatTookTooLongLeavesAWriteUnknown() {
        assertThatExceptionOfType(OutcomeUnknownException.class)
                .isThrownBy(() -> rig.gateway().write(SpineCall.about(Patients.ADA), sent("PUT", true, () -> {
                    throw new ProcessingException(
                            new CallTooLongException(Duration.ofSeconds(45), new IOException("aborted")));
                })))
                .withMessageContaining("spinebridge.timeout.call");
    }

    @Test
    void saysThatTheCircuitBreakerKeptTheCallBack() {
        GatewayRig trip = new GatewayRig(Map.of("spinebridge.adjustments.guard.breaker.calls", "1"));
        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> trip.gateway().write(SpineCall.about(Patients.ADA), sent("PUT", true, failing(503))));
        trip.audited.clear();

        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> trip.gateway().write(SpineCall.about(Patients.ADA), () -> "never"))
                .withMessageContaining("circuit breaker");
        assertThat(trip.audited).isEmpty();
    }

    @Test
    void saysThatTheBulkheadKeptTheCallBack() {
        GatewayRig narrow = new GatewayRig(Map.of("spinebridge.adjustments.guard.calls-at-once", "1"));
        List<SpineException> heldBack = new ArrayList<>();

        narrow.gateway().read(SpineCall.about(Patients.ADA), sent("GET", false, () -> {
            heldBack.add(catchThrowableOfType(
                    UnavailableException.class,
                    () -> narrow.gateway().read(SpineCall.about(Patients.BEN), () -> "never")));
            return "answer";
        }));

        assertThat(heldBack).singleElement().satisfies(told -> assertThat(told).hasMessageContaining("bulkhead"));
        assertThat(narrow.audited).extracting(Audited::summary).containsExactly("request sent", "answer ok");
    }

    @Test
    void aCallerWithoutIdentityDoesNotReachTheRequest() {
        rig.caller = () -> {
            throw new CallerRefusedException("nobody is signed in");
        };

        assertThatExceptionOfType(CallerRefusedException.class)
                .isThrownBy(() -> rig.gateway().read(SpineCall.about(Patients.ADA), sent("GET", false, () -> "never")));
        assertThat(traceIds).isEmpty();
    }

    @Test
    void anUnusableCertificateDoesNotReachTheRequest() {
        rig.clock.set(TestCertificates.UNTIL.plusSeconds(1));
        assertThatExceptionOfType(NotReadyException.class)
                .isThrownBy(() -> rig.gateway().read(SpineCall.about(Patients.ADA), sent("GET", false, () -> "never")));

        rig.tls = new SpineTls(List.of("TLSv1.2"), List.of("TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384"), rig.clock);
        assertThatExceptionOfType(NotReadyException.class)
                .isThrownBy(() -> rig.gateway().write(SpineCall.about(Patients.ADA), sent("PUT", true, () -> "never")));
        assertThat(traceIds).isEmpty();
    }

    @Test
    void theCallerIsAskedAnewForEachRequest() {
        List<SpineUser> users =
                new ArrayList<>(List.of(SpineUser.of("111111111111", "RXA"), SpineUser.of("222222222222", "RXB")));
        rig.caller = () -> users.remove(0);
        SpineGateway gateway = rig.gateway();

        gateway.read(SpineCall.about(Patients.ADA), sent("GET", false, () -> "1"));
        gateway.read(SpineCall.about(Patients.BEN), sent("GET", false, () -> "2"));

        assertThat(rig.audited)
                .extracting(entry -> entry.request().caller())
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
                .isThrownBy(() -> rig.gateway()
                        .write(SpineCall.about(Patients.ADA), sent("PUT", true, () -> carriedOut.add("done"))));
        assertThat(carriedOut).isEmpty();
    }

    @Test
    void theAnswerReachesTheHostEvenIfItCannotBeRecorded() {
        rig.audit = entry -> {
            if (entry instanceof AuditEntry.Answer) {
                throw new NotReadyException(List.of("the audit trail cannot be written"));
            }
        };

        assertThat(rig.gateway().<String>write(SpineCall.about(Patients.ADA), sent("PUT", true, () -> "done")))
                .isEqualTo("done");
    }

    @Test
    void eachRequestLeavesTwoEntriesWithAllThatMustBeKept() {
        rig.gateway().read(SpineCall.about(Patients.ADA), sent("GET", false, () -> {
            OngoingCall.current().orElseThrow().answered(200, "", null);
            rig.clock.advance(Duration.ofMillis(250));
            return "answer";
        }));

        assertThat(rig.audited).hasSize(2).extracting(AuditEntry::request).allSatisfy(request -> {
            assertThat(request.patient()).contains(Patients.ADA);
            assertThat(request.caller()).isEqualTo(Calls.USER);
            assertThat(request.url()).hasToString("https://spine.example.nhs.uk/STU3/Flag");
            assertThat(request.traceId()).isEqualTo(traceIds.get(0));
            assertThat(request.interactionId()).isEqualTo(Calls.INTERACTION);
            assertThat(request.fromAsid()).isEqualTo("200000000205");
            assertThat(request.toAsid()).isEqualTo("987654456789");
            assertThat(request.method()).isEqualTo("GET");
        });
        assertThat(rig.audited).extracting(Audited::summary).containsExactly("request sent", "answer ok");
        AuditEntry.Answer answer = Audited.answer(rig.audited.get(1));
        assertThat(answer.httpStatus()).isEqualTo(200);
        assertThat(answer.duration()).isEqualTo(Duration.ofMillis(250));
    }

    @Test
    void aFailureIsRecordedWithStatusAndCode() {
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> rig.gateway().write(SpineCall.about(Patients.ADA), sent("PUT", true, () -> {
                    throw new ConflictException(new SpineError(409, "CONFLICT", "", "", Calls.INTERACTION, ""));
                })));

        AuditEntry.Answer answer = Audited.answer(rig.audited.get(1));
        assertThat(answer.outcome()).isEqualTo("ConflictException");
        assertThat(answer.httpStatus()).isEqualTo(409);
        assertThat(answer.spineCode()).isEqualTo("CONFLICT");
    }

    @Test
    void afterALongRetryAfterNoCallOfAnyoneIsMadeUntilThen() {
        SpineGateway gateway = rig.gateway();
        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> gateway.read(
                        SpineCall.about(Patients.ADA), sent("GET", false, failing(429, Duration.ofSeconds(60)))))
                .satisfies(busy -> assertThat(busy.retryAfter()).contains(Duration.ofSeconds(60)));
        assertThat(traceIds).hasSize(1);

        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> gateway.write(SpineCall.about(Patients.BEN), sent("PUT", true, () -> "never")));
        assertThat(traceIds).hasSize(1);

        rig.clock.advance(Duration.ofSeconds(61));
        assertThat(gateway.<String>read(SpineCall.about(Patients.BEN), sent("GET", false, () -> "answer")))
                .isEqualTo("answer");
    }

    @Test
    void oneProvidersRetryAfterIsNotTheOthers() {
        SpineGateway gateway = rig.gateway();
        SpineCall busy = SpineCall.about(Patients.ADA).through(provider("200000000118"));
        SpineCall other = SpineCall.about(Patients.ADA).through(provider("200000000410"));
        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> gateway.read(busy, sent("GET", false, failing(503, Duration.ofSeconds(60)))));

        assertThat(gateway.<String>read(other, sent("GET", false, () -> "record")))
                .isEqualTo("record");
        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> gateway.read(busy, sent("GET", false, () -> "never")));
    }

    private static Addressee provider(String asid) {
        return Addressee.provider(asid, URI.create("https://provider.example.nhs.uk"), Calls.INTERACTION, "*/*", "");
    }

    @Test
    void aRequestWithinARequestIsRefused() {
        SpineGateway gateway = rig.gateway();

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> gateway.read(
                        SpineCall.about(Patients.ADA),
                        () -> gateway.<String>read(SpineCall.about(Patients.BEN), () -> "inner")));
        assertThat(gateway.<String>read(SpineCall.about(Patients.ADA), sent("GET", false, () -> "answer")))
                .isEqualTo("answer");
    }

    @Test
    void nothingOfACallRemainsOnTheThread() {
        rig.gateway().read(SpineCall.about(Patients.ADA), sent("GET", false, () -> "answer"));
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> rig.gateway().read(SpineCall.about(Patients.ADA), () -> {
                    throw new ConflictException(SpineError.NONE);
                }));

        assertThat(OngoingCall.current()).isEmpty();
    }

    @Test
    void aReadIsRepeatedAsOftenAsIsSet() {
        GatewayRig once = new GatewayRig(Map.of("spinebridge.adjustments.guard.repeats", "1"));

        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> once.gateway().read(SpineCall.about(Patients.ADA), sent("GET", false, failing(503))));
        assertThat(traceIds).hasSize(2);
    }

    @Test
    void nothingIsRepeatedWhenTheTimeForThatIsOver() {
        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> rig.gateway().read(SpineCall.about(Patients.ADA), sent("GET", false, () -> {
                    rig.clock.advance(Duration.ofSeconds(121));
                    return failing(503).get();
                })));
        assertThat(traceIds).hasSize(1);
    }

    @Test
    void aThreadThatIsInterruptedDoesNotTryAgain() {
        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> rig.gateway().read(SpineCall.about(Patients.ADA), sent("GET", false, () -> {
                    Thread.currentThread().interrupt();
                    return failing(503).get();
                })))
                .withMessageContaining("overloaded");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(traceIds).hasSize(1);
    }

    /** Stands for the REST client: the filter runs, then the wire does something. */
    private <T> Supplier<T> sent(String method, boolean write, Supplier<T> wire) {
        return () -> {
            OngoingCall call = OngoingCall.current().orElseThrow();
            traceIds.add(call.traceId());
            URI url = URI.create("https://spine.example.nhs.uk/STU3/Flag");
            call.address(new ServiceAddress("987654456789", url), new SpineInteractions(write), url);
            call.sending(new OngoingCall.Sent(method, url, ""));
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
}
