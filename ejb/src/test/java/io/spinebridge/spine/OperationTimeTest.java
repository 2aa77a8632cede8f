package io.spinebridge.spine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.spinebridge.api.SpineError;
import io.spinebridge.api.UnavailableException;
import io.spinebridge.configuration.ServiceAddress;
import io.spinebridge.http.Operation;
import io.spinebridge.testing.Patients;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code spinebridge.timeout.operation}, by default 30 s. */
class OperationTimeTest {

    private final GatewayRig rig = new GatewayRig();
    private final SpineGateway gateway = rig.gateway();
    private final List<Duration> left = new ArrayList<>();

    @Test
    void isSharedByAllRequestsOfAnOperation() {
        Operation.run(() -> {
            read(taking(12, this::answer));
            read(taking(12, this::answer));
            return read(taking(1, this::answer));
        });

        assertThat(left).containsExactly(Duration.ofSeconds(30), Duration.ofSeconds(18), Duration.ofSeconds(6));
    }

    @Test
    void isSharedByAllAttempts() {
        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> read(taking(16, failing(503, null))))
                .withMessageContaining("spinebridge.timeout.operation")
                .satisfies(usedUp -> assertThat(usedUp.error().httpStatus())
                        .as("why the time was used up")
                        .isEqualTo(503));

        assertThat(left).hasSize(2);
    }

    @Test
    void isNotWaitedAwayForWhatWouldComeTooLate() {
        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> read(taking(26, failing(503, Duration.ofSeconds(5)))))
                .withMessageContaining("spinebridge.timeout.operation");

        assertThat(left).hasSize(1);
    }

    @Test
    void letsNoFurtherRequestBeginWhenItIsUsedUp() {
        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> Operation.run(() -> {
                    read(taking(30, this::answer));
                    return write(this::answer);
                }))
                .withMessageContaining("spinebridge.timeout.operation");

        assertThat(left).as("the change was not sent").hasSize(1);
    }

    @Test
    void beginsAnewWithEachOperation() {
        Operation.run(() -> read(taking(29, this::answer)));
        Operation.run(() -> read(taking(29, this::answer)));
        read(taking(29, this::answer));

        assertThat(left).containsOnly(Duration.ofSeconds(30)).hasSize(3);
        assertThat(Operation.left()).isEmpty();
    }

    @Test
    void endsWithAnOperationThatFails() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> Operation.run(() -> {
                    read(taking(29, this::answer));
                    throw new IllegalStateException("a fault");
                }));

        assertThat(Operation.left()).isEmpty();
    }

    @Test
    void isASetting() {
        GatewayRig patient = new GatewayRig(Map.of("spinebridge.timeout.operation", "PT1M"));
        List<Optional<Duration>> seen = new ArrayList<>();

        patient.gateway().read(SpineCall.about(Patients.ADA), () -> {
            seen.add(Operation.left().map(limit -> limit.allowed()));
            return "answer";
        });

        assertThat(seen).containsExactly(Optional.of(Duration.ofMinutes(1)));
    }

    @ParameterizedTest
    @ValueSource(ints = {444, 500, 502, 504})
    void aWaitThatIsAskedForWithAnythingButOverloadIsNotRemembered(int status) {
        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> write(failing(status, Duration.ofDays(1))));

        assertThat(write(this::answer)).isEqualTo("answer");
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void aWaitOfDaysIsRememberedForTwoMinutes(int status) {
        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> write(failing(status, Duration.ofDays(10))));
        rig.clock.advance(Duration.ofSeconds(110));
        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> write(this::answer))
                .withMessageContaining("asked for no calls");
        rig.clock.advance(Duration.ofSeconds(10));

        assertThat(write(this::answer)).isEqualTo("answer");
    }

    private String read(Supplier<String> wire) {
        return gateway.read(SpineCall.about(Patients.ADA), sent(false, wire));
    }

    private String write(Supplier<String> wire) {
        return gateway.write(SpineCall.about(Patients.ADA), sent(true, wire));
    }

    private String answer() {
        return "answer";
    }

    private Supplier<String> taking(int seconds, Supplier<String> wire) {
        return () -> {
            left.add(Operation.left().orElseThrow().allowed());
            rig.clock.advance(Duration.ofSeconds(seconds));
            return wire.get();
        };
    }

    private static Supplier<String> failing(int status, Duration retryAfter) {
        return () -> {
            throw new UnavailableException(
                    "it failed", new SpineError(status, "", "", "", Calls.INTERACTION, ""), retryAfter, null);
        };
    }

    private static Supplier<String> sent(boolean write, Supplier<String> wire) {
        return () -> {
            OngoingCall call = OngoingCall.current().orElseThrow();
            URI url = URI.create("https://spine.example.nhs.uk/STU3/Flag");
            call.address(new ServiceAddress("987654456789", url), new SpineInteractions(write), url);
            call.sending(new OngoingCall.Sent(write ? "POST" : "GET", url, ""));
            return wire.get();
        };
    }
}
