package io.spinebridge.spine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.spinebridge.api.OutcomeUnknownException;
import io.spinebridge.api.UnavailableException;
import io.spinebridge.audit.AuditEntry;
import io.spinebridge.configuration.ServiceAddress;
import io.spinebridge.testing.Patients;
import java.net.URI;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever ends the reading of an answer, the trail says so. */
class ErrorsWhileAnsweringTest {

    private final GatewayRig rig = new GatewayRig(Map.of("spinebridge.adjustments.guard.repeats", "0"));

    static Stream<Throwable> ofThisRequest() {
        return Stream.of(
                new StackOverflowError(),
                new NoClassDefFoundError("io/example/Missing"),
                new ExceptionInInitializerError(),
                new AssertionError("made for this test"),
                new IllegalArgumentException("made for this test"),
                new Exception("made for this test"));
    }

    static Stream<Error> ofEverybody() {
        return Stream.of(new OutOfMemoryError("made for this test"), new InternalError(), new ThreadDeath());
    }

    @ParameterizedTest
    @MethodSource("ofThisRequest")
    void aReadEndsInOurExceptionAndHasItsEntry(Throwable thrown) {
        Throwable told = catchThrowable(
                () -> rig.gateway().read(SpineCall.about(Patients.ADA), answeredWith("GET", false, thrown)));

        assertThat(told).isInstanceOf(UnavailableException.class);
        assertThat(rig.audited).extracting(AuditEntry::outcome).containsExactly("sent", "UnavailableException");
    }

    @ParameterizedTest
    @MethodSource("ofThisRequest")
    void aWriteEndsWithUnknownOutcomeAndHasItsEntry(Throwable thrown) {
        Throwable told = catchThrowable(
                () -> rig.gateway().write(SpineCall.about(Patients.ADA), answeredWith("PUT", true, thrown)));

        assertThat(told).isInstanceOf(OutcomeUnknownException.class);
        assertThat(rig.audited).extracting(AuditEntry::outcome).containsExactly("sent", "OutcomeUnknownException");
    }

    @ParameterizedTest
    @MethodSource("ofEverybody")
    void whatEndsTheVirtualMachineOrTheThreadGoesOnAfterTheEntry(Error thrown) {
        Throwable told = catchThrowable(
                () -> rig.gateway().write(SpineCall.about(Patients.ADA), answeredWith("PUT", true, thrown)));

        assertThat(told).isSameAs(thrown);
        assertThat(rig.audited)
                .extracting(AuditEntry::outcome)
                .containsExactly("sent", thrown.getClass().getSimpleName());
    }

    @ParameterizedTest
    @MethodSource("ofThisRequest")
    void anAnswerThatCannotBeRecordedReachesTheHostWhateverTheTrailThrows(Throwable thrown) {
        rig.audit = entry -> {
            if (entry instanceof AuditEntry.Answer) {
                ErrorsWhileAnsweringTest.<RuntimeException>thrownUnchecked(thrown);
            }
        };

        assertThat(rig.gateway().<String>write(SpineCall.about(Patients.ADA), answered("PUT", true, () -> "done")))
                .isEqualTo("done");
    }

    private static Supplier<String> answeredWith(String method, boolean write, Throwable thrown) {
        return answered(method, write, () -> {
            ErrorsWhileAnsweringTest.<RuntimeException>thrownUnchecked(thrown);
            return "never";
        });
    }

    /** Stands for the REST client: the filter runs, then the answer is read. */
    private static Supplier<String> answered(String method, boolean write, Supplier<String> answer) {
        return () -> {
            OngoingCall call = OngoingCall.current().orElseThrow();
            URI url = URI.create("https://spine.example.nhs.uk/STU3/Flag");
            call.address(new ServiceAddress("987654456789", url), new SpineInteractions(write), url);
            call.sending(new OngoingCall.Sent(method, url, ""));
            return answer.get();
        };
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void thrownUnchecked(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
