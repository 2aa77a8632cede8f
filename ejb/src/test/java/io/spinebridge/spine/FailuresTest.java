package io.spinebridge.spine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spinebridge.api.ConflictException;
import io.spinebridge.api.NotAccreditedException;
import io.spinebridge.api.OutcomeUnknownException;
import io.spinebridge.api.RejectedException;
import io.spinebridge.api.SpineError;
import io.spinebridge.api.SpineException;
import io.spinebridge.api.UnavailableException;
import io.spinebridge.fhir.UnreadableAnswerException;
import io.spinebridge.guard.Attempt.Failed;
import io.spinebridge.guard.Attempt.Trouble;
import io.spinebridge.http.CallTooLongException;
import io.spinebridge.http.StaleConnectionException;
import jakarta.ws.rs.ProcessingException;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.HttpHostConnectException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FailuresTest {

    private final Failures failures = new Failures();

    static Stream<Exception> beforeAnythingReachedTheSpine() {
        return Stream.of(
                new ConnectException("Connection refused"),
                new HttpHostConnectException("Connect to https://clinicals.example.nhs.uk failed"),
                new ConnectTimeoutException("Connect timed out"),
                new ConnectionRequestTimeoutException("Timeout deadline: 5000 MILLISECONDS"),
                new UnknownHostException("clinicals.example.nhs.uk"));
    }

    static Stream<Exception> whileTheSpineMayHaveBeenAtWork() {
        return Stream.of(
                new SocketTimeoutException("Read timed out"),
                new SocketException("Connection reset"),
                new NoHttpResponseException("clinicals.example.nhs.uk failed to respond"),
                new ConnectionClosedException("Premature end of Content-Length delimited message body"),
                new EOFException("Unexpected end of ZLIB input stream"),
                new CallTooLongException(Duration.ofSeconds(45), new IOException("Request aborted")),
                new SSLException("closing inbound before receiving peer's close_notify"),
                new UnreadableAnswerException("empty", null),
                new IllegalStateException("a fault of ours while the answer was dealt with"));
    }

    @ParameterizedTest
    @MethodSource("beforeAnythingReachedTheSpine")
    void aConnectionThatNeverStoodMayBeTriedAgainForARead(Exception cause) {
        Failed<?> translated = translated(cause, false);

        assertThat(translated.repeatable()).isTrue();
        assertThat(translated.trouble()).isEqualTo(Trouble.NOT_REACHED);
        assertThat(translated.failure()).hasMessageContaining("no connection could be made to adjustments");
    }

    @ParameterizedTest
    @MethodSource("beforeAnythingReachedTheSpine")
    void aConnectionThatNeverStoodHasChangedNothingForAWrite(Exception cause) {
        Failed<?> translated = translated(cause, true);

        assertThat(translated.repeatable()).isFalse();
        assertThat(translated.failure())
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("no connection could be made to adjustments");
    }

    @ParameterizedTest
    @MethodSource("whileTheSpineMayHaveBeenAtWork")
    void aLostAnswerMayBeTriedAgainForARead(Exception cause) {
        Failed<?> translated = translated(cause, false);

        assertThat(translated.repeatable()).isTrue();
        assertThat(translated.failure()).isInstanceOf(UnavailableException.class);
    }

    @ParameterizedTest
    @MethodSource("whileTheSpineMayHaveBeenAtWork")
    void aLostAnswerLeavesAWritesOutcomeUnknown(Exception cause) {
        try (OngoingCall call = Calls.openAndSent(true)) {
            Failed<?> told = failures.translate(new ProcessingException(cause), call);

            assertThat(told.repeatable()).isFalse();
            assertThat(told.failure()).isInstanceOfSatisfying(OutcomeUnknownException.class, unknown -> {
                assertThat(unknown.error()).isEqualTo(SpineError.withoutAnswer(Calls.INTERACTION, call.traceId()));
                assertThat(unknown).hasMessageContaining("read the record again");
            });
        }
    }

    @Test
    void aWriteThatWasNotSentHasChangedNothing() {
        try (OngoingCall call = Calls.open(true)) {
            assertThat(failures.translate(new ProcessingException(new IOException("broken")), call)
                            .failure())
                    .isInstanceOf(UnavailableException.class);
        }
    }

    @Test
    void aRefusedHandshakeChangedNothingAndIsNotTriedAgain() {
        for (boolean write : new boolean[] {false, true}) {
            Failed<?> translated =
                    translated(new SSLHandshakeException("Received fatal alert: certificate_expired"), write);

            assertThat(translated.repeatable()).isFalse();
            assertThat(translated.failure())
                    .isInstanceOf(UnavailableException.class)
                    .hasMessageContaining("no secure connection")
                    .hasMessageContaining("refused our certificate as expired");
        }
    }

    @Test
    void whatTheSpineSaidIsPassedOn() {
        SpineError error = new SpineError(409, "CONFLICT", "", "", Calls.INTERACTION, "t");
        ConflictException told = new ConflictException(error);

        assertThat(translated(told, true)).isEqualTo(new Failed<>(told, Trouble.NONE, false));
        assertThat(translated(new RejectedException(error), false).failure()).isInstanceOf(RejectedException.class);
    }

    @Test
    void anOverloadedSpineIsAskedAgainForAReadAlone() {
        UnavailableException busy =
                new UnavailableException("it is overloaded", new SpineError(503, "", "", "", "", ""), null, null);

        assertThat(translated(busy, false)).isEqualTo(new Failed<>(busy, Trouble.NOT_ANSWERED, true));
        assertThat(translated(busy, true)).isEqualTo(new Failed<>(busy, Trouble.NOT_ANSWERED, false));
    }

    @Test
    void aRefusalOfOursIsPassedOnAlthoughTheFrameworkWrapsIt() {
        NotAccreditedException refused = new NotAccreditedException("200000000205", Calls.INTERACTION);

        assertThat(translated(new IOException(refused), false)).isEqualTo(new Failed<>(refused, Trouble.NONE, false));
        assertThat(translated(new IOException(refused), true)).isEqualTo(new Failed<>(refused, Trouble.NONE, false));
    }

    @Test
    void aConnectionThatWasClosedWhileItWasIdleSaysNothingOfTheSpine() {
        StaleConnectionException stale = new StaleConnectionException(new SocketException("Connection reset"));

        Failed<?> read = translated(stale, false);
        Failed<?> write = translated(stale, true);

        assertThat(read.failure()).isInstanceOf(UnavailableException.class);
        assertThat(read.repeatable()).isTrue();
        assertThat(read.trouble()).isEqualTo(Trouble.NONE);
        assertThat(write.failure()).isInstanceOf(OutcomeUnknownException.class);
        assertThat(write.repeatable()).isFalse();
        assertThat(write.trouble()).isEqualTo(Trouble.NONE);
    }

    @Test
    void aRefusalOfOursBeforeSendingSaysNothingOfTheSpine() {
        NotAccreditedException refused = new NotAccreditedException("200000000205", Calls.INTERACTION);
        try (OngoingCall call = Calls.open(false)) {
            assertThatThrownBy(() -> failures.translate(refused, call)).isSameAs(refused);
        }
    }

    @Test
    void aFaultOfOursBeforeSendingIsNotBlamedOnTheSpine() {
        IllegalStateException ours =
                new IllegalStateException("a method of a Spine client must bear @SpineInteraction");
        try (OngoingCall call = Calls.open(false)) {
            assertThatThrownBy(() -> failures.translate(ours, call)).isSameAs(ours);
        }
    }

    @Test
    void noMessageRepeatsWhatAnExceptionBelowSaid() {
        for (boolean write : new boolean[] {false, true}) {
            SpineException told = translated(new IOException("GET https://x/Consent?patient=9990000018"), write)
                    .failure();

            assertThat(told.getMessage()).doesNotContain("9990000018");
        }
    }

    private Failed<?> translated(Exception cause, boolean write) {
        RuntimeException raw = cause instanceof SpineException told ? told : new ProcessingException(cause);
        try (OngoingCall call = Calls.openAndSent(write)) {
            return failures.translate(raw, call);
        }
    }
}
