package io.spinebridge.payara;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.spinebridge.api.AccessDeniedException;
import io.spinebridge.api.ConflictException;
import io.spinebridge.api.DuplicateException;
import io.spinebridge.api.InvalidInputException;
import io.spinebridge.api.OutcomeUnknownException;
import io.spinebridge.api.RecordNotFoundException;
import io.spinebridge.api.RejectedException;
import io.spinebridge.api.UnavailableException;
import io.spinebridge.harness.GuardLimits;
import io.spinebridge.harness.Host;
import io.spinebridge.harness.InPayara;
import io.spinebridge.harness.PayaraForTests;
import io.spinebridge.host.CallReport;
import io.spinebridge.simulator.adjustments.SeedPatients;
import io.spinebridge.simulator.fault.Fault;
import io.spinebridge.simulator.fault.FaultKind;
import io.spinebridge.simulator.server.SpineSimulator;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that Spinebridge throws reaches the host's EJB as it is, and leaves the host's transaction alone. */
@InPayara(
        settings = {
            "spinebridge.timeout.read=PT1S",
            "spinebridge.timeout.call=PT3S",
            "spinebridge.retry-after.max=PT1S",
            GuardLimits.ADJUSTMENTS_REPEATS + "=1",
            GuardLimits.ADJUSTMENTS_NEVER_BROKEN
        })
class AdjustmentsFailuresIT {

    private final SpineSimulator simulator = PayaraForTests.simulator();

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(Fault.outcome(400, "INVALID_RESOURCE"), RejectedException.class),
                Arguments.of(Fault.outcome(422, "INVALID_VALUE"), RejectedException.class),
                Arguments.of(Fault.outcome(409, "CONFLICT"), ConflictException.class),
                Arguments.of(Fault.outcome(412, "PRECONDITION_FAILED"), ConflictException.class),
                Arguments.of(Fault.outcome(400, "DUPLICATE_REJECTED"), DuplicateException.class),
                Arguments.of(Fault.outcome(404, "NO_RECORD_FOUND"), RecordNotFoundException.class),
                Arguments.of(Fault.outcome(403, "ASID_CHECK_FAILED"), AccessDeniedException.class),
                Arguments.of(Fault.once(FaultKind.EMPTY).status(401), AccessDeniedException.class));
    }

    static Stream<Fault> losses() {
        return Stream.of(
                Fault.once(FaultKind.HTML_500),
                Fault.once(FaultKind.RESET_BEFORE),
                Fault.once(FaultKind.RESET_AFTER),
                Fault.once(FaultKind.TRUNCATED),
                Fault.once(FaultKind.WRONG_CONTENT_TYPE),
                Fault.once(FaultKind.EMPTY_BODY),
                Fault.once(FaultKind.DELAY).milliseconds(3000));
    }

    static Stream<Fault> unavailability() {
        return Stream.of(
                Fault.once(FaultKind.EMPTY).status(429).retryAfter("1"),
                Fault.outcome(503, "INTERNAL_SERVER_ERROR"),
                Fault.once(FaultKind.REDIRECT));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void aReadThatTheSpineRefusesIsNotRepeated(Fault fault, Class<?> expected) {
        simulator.faults().add(fault.times(-1));

        expect(Host.asViewer().consent(SeedPatients.FULL_RECORD), expected, fault);
        assertThat(simulator.evidence()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void aWriteThatTheSpineRefusesIsNotRepeated(Fault fault, Class<?> expected) {
        simulator.faults().add(fault.times(-1));

        expect(Host.asEditor().createConsent(SeedPatients.FOR_CREATION), expected, fault);
        assertThat(simulator.evidence()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource({"losses", "unavailability"})
    void aReadWithoutUsableAnswerIsRepeatedAndEndsAsUnavailable(Fault fault) {
        simulator.faults().add(fault.times(-1));

        expect(Host.asViewer().consent(SeedPatients.FULL_RECORD), UnavailableException.class, fault);
        assertThat(simulator.evidence())
                .hasSize(2)
                .extracting(request -> request.header("TraceID"))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("losses")
    void aWriteWhoseAnswerIsLostHasAnUnknownOutcomeAndIsNotRepeated(Fault fault) {
        simulator.faults().add(fault.times(-1));

        expect(Host.asEditor().createConsent(SeedPatients.FOR_CREATION), OutcomeUnknownException.class, fault);
        assertThat(simulator.evidence()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("unavailability")
    void aWriteThatWasNotTakenIsUnavailableAndNotRepeated(Fault fault) {
        simulator.faults().add(fault.times(-1));

        expect(Host.asEditor().createConsent(SeedPatients.FOR_CREATION), UnavailableException.class, fault);
        assertThat(simulator.evidence()).hasSize(1);
    }

    @Test
    void endsACallWhoseAnswerDrips() {
        simulator
                .faults()
                .add(Fault.once(FaultKind.SLOW_BODY).milliseconds(100).times(-1).matching("Consent"));

        CallReport report = Host.asEditor().createConsent(SeedPatients.FOR_CREATION);

        assertThat(report.message()).contains("not complete after PT3S");
        assertThat(simulator.evidence()).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void makesNoCallBeforeTheSpineAllowsIt() {
        Host host = Host.asViewer();
        simulator.faults().add(Fault.once(FaultKind.EMPTY).status(503).retryAfter("4"));

        CallReport report = host.consent(SeedPatients.FULL_RECORD);

        expect(report, UnavailableException.class, Fault.once(FaultKind.EMPTY));
        assertThat(report.retryAfterSeconds()).isEqualTo(4);
        assertThat(host.consent(SeedPatients.FULL_RECORD).message()).contains("asked for no calls");
        assertThat(simulator.evidence()).hasSize(1);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> host.consent(SeedPatients.FULL_RECORD).returned());
    }

    @Test
    void tellsThatAConsentExistsAlready() {
        Host host = Host.asEditor();
        assertThat(host.createConsent(SeedPatients.FOR_CREATION).answer()).isEqualTo("consent active");

        expect(host.createConsent(SeedPatients.FOR_CREATION), DuplicateException.class, Fault.once(FaultKind.EMPTY));
    }

    @Test
    void refusesInvalidInputBeforeAnythingIsSent() {
        CallReport report = Host.asViewer().nobodysConsent();

        assertThat(report.thrown()).isEqualTo(InvalidInputException.class.getName());
        assertThat(simulator.evidence()).isEmpty();
    }

    private static void expect(CallReport report, Class<?> expected, Fault fault) {
        assertThat(report.thrown()).as(report.message()).isEqualTo(expected.getName());
        assertThat(report.spineCode())
                .isEqualTo(fault.kind() == FaultKind.OUTCOME ? fault.spineCode() : report.spineCode());
        assertThat(report.traceId()).isNotEmpty();
        assertThat(report.rolledBack()).as("the host's transaction").isFalse();
        assertThat(report.message()).doesNotContain(SeedPatients.FULL_RECORD, SeedPatients.FOR_CREATION);
    }
}
