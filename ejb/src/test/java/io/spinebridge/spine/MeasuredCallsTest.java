package io.spinebridge.spine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spinebridge.api.ConflictException;
import io.spinebridge.api.NotReadyException;
import io.spinebridge.api.SpineError;
import io.spinebridge.api.UnavailableException;
import io.spinebridge.configuration.ServiceAddress;
import io.spinebridge.configuration.SpineService;
import io.spinebridge.measurement.CallCount;
import io.spinebridge.measurement.CallSeries;
import io.spinebridge.testing.Patients;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What is counted of calls, whatever becomes of them. */
class MeasuredCallsTest {

    private static final URI URL = URI.create("https://spine.example.nhs.uk/STU3/Flag");

    private final GatewayRig rig = new GatewayRig();

    @Test
    void aCallIsCountedByWhatItWasAndHowItEnded() {
        rig.gateway().read(SpineCall.about(Patients.ADA), sent(() -> "answer"));

        assertThat(rig.measurements.calls()).singleElement().satisfies(count -> {
            assertThat(count.series()).isEqualTo(new CallSeries("", SpineService.ADJUSTMENTS, Calls.INTERACTION));
            assertThat(count.outcomes()).isEqualTo(Map.of("ok", 1L));
            assertThat(count.failures()).isEmpty();
            assertThat(count.repeats()).isZero();
            assertThat(count.longest()).isPositive().isEqualTo(count.total());
        });
    }

    @Test
    void aRefusalIsCountedUnderItsName() {
        assertThatThrownBy(() -> rig.gateway().write(SpineCall.about(Patients.ADA), sent(() -> {
                    throw new ConflictException(new SpineError(409, "CONFLICT", "", "", Calls.INTERACTION, ""));
                })))
                .isInstanceOf(ConflictException.class);

        assertThat(only().failures()).isEqualTo(Map.of("ConflictException", 1L));
    }

    @Test
    void aCallIsOneHoweverOftenItIsRepeated() {
        assertThatThrownBy(() -> rig.gateway().read(SpineCall.about(Patients.ADA), sent(() -> {
                    throw new UnavailableException(
                            "it is overloaded", new SpineError(503, "", "", "", Calls.INTERACTION, ""), null, null);
                })))
                .isInstanceOf(UnavailableException.class);

        assertThat(only().outcomes()).isEqualTo(Map.of("UnavailableException", 1L));
        assertThat(only().repeats()).isEqualTo(3);
    }

    @Test
    void aCallThatWasNeverSentHasNoInteraction() {
        rig.caller = () -> {
            throw new NotReadyException(List.of("nobody is there"));
        };

        assertThatThrownBy(() -> rig.gateway().read(SpineCall.about(Patients.ADA), sent(() -> "answer")))
                .isInstanceOf(NotReadyException.class);

        assertThat(only().series().interaction()).isEqualTo("none");
        assertThat(only().outcomes()).isEqualTo(Map.of("NotReadyException", 1L));
    }

    @Test
    void listenersAreToldOfEachCall() {
        List<String> told = new ArrayList<>();
        rig.measurements.listen((series, outcome, repeats, took) -> {
            assertThat(took).isGreaterThan(Duration.ZERO);
            told.add(series.service().key() + " " + series.interaction() + " " + outcome + " " + repeats);
        });

        rig.gateway().read(SpineCall.about(Patients.ADA), sent(() -> "answer"));

        assertThat(told).containsExactly("adjustments " + Calls.INTERACTION + " ok 0");
    }

    @Test
    void nothingOfThePatientIsKept() {
        rig.gateway().read(SpineCall.about(Patients.ADA), sent(() -> "answer"));

        assertThat(rig.measurements.calls().toString()).doesNotContain(Patients.ADA.value());
    }

    private CallCount only() {
        assertThat(rig.measurements.calls()).hasSize(1);
        return rig.measurements.calls().get(0);
    }

    private static <T> Supplier<T> sent(Supplier<T> wire) {
        return () -> {
            OngoingCall call = OngoingCall.current().orElseThrow();
            boolean write = call.trail().write();
            call.address(new ServiceAddress("987654456789", URL), new SpineInteractions(write), URL);
            call.sending(new OngoingCall.Sent(write ? "PUT" : "GET", URL, ""));
            return wire.get();
        };
    }
}
