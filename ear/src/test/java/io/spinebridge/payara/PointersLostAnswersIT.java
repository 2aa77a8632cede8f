package io.spinebridge.payara;

import static io.spinebridge.payara.PointersExamples.OWNED;
import static io.spinebridge.payara.PointersExamples.OWNED_IDENTIFIER;
import static io.spinebridge.payara.PointersExamples.PLAN;
import static io.spinebridge.payara.PointersExamples.WITHOUT_POINTERS;
import static io.spinebridge.payara.PointersExamples.WITH_POINTERS;
import static io.spinebridge.payara.PointersExamples.identifiedPlan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.spinebridge.api.InvalidInputException;
import io.spinebridge.api.OutcomeUnknownException;
import io.spinebridge.api.pointers.PendingPublication;
import io.spinebridge.api.pointers.Published;
import io.spinebridge.harness.GuardLimits;
import io.spinebridge.harness.HostPointers;
import io.spinebridge.harness.InPayara;
import io.spinebridge.harness.PayaraForTests;
import io.spinebridge.harness.SpineRequests;
import io.spinebridge.simulator.evidence.Evidence;
import io.spinebridge.simulator.fault.Fault;
import io.spinebridge.simulator.fault.FaultKind;
import io.spinebridge.simulator.pointers.SeedPointers;
import io.spinebridge.simulator.server.SpineSimulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Answers that are lost on their way back: what can be found out is found out, the rest is told. */
@InPayara(
        settings = {
            "spinebridge.retry-after.max=PT1S",
            GuardLimits.POINTERS_REPEATS + "=1",
            GuardLimits.POINTERS_NEVER_BROKEN
        })
class PointersLostAnswersIT {

    private final SpineSimulator simulator = PayaraForTests.simulator();
    private final HostPointers consultant = HostPointers.asPublisher();

    /** Carried out, answer lost. */
    @ParameterizedTest
    @EnumSource(names = {"RESET_AFTER", "TRUNCATED", "WRONG_CONTENT_TYPE", "EMPTY_BODY"})
    void aLostAnswerIsFoundOutByRepetitionWhereAMasterIdentifierMakesItSafe(FaultKind lost) {
        simulator.faults().add(Fault.once(lost));
        Published published = consultant.publish(WITHOUT_POINTERS, identifiedPlan());
        simulator.faults().add(Fault.once(lost));
        Published successor = consultant.supersede(WITH_POINTERS, OWNED_IDENTIFIER, identifiedPlan());

        assertThat(published.confirmedByRepetition()).isTrue();
        assertThat(published.knownId()).isPresent();
        assertThat(successor.confirmedByRepetition()).isTrue();
        assertThat(simulator.pointers().pointers(WITHOUT_POINTERS.value())).hasSize(1);
        assertThat(simulator
                        .pointers()
                        .pointer(SeedPointers.OWNED)
                        .orElseThrow()
                        .getStatus()
                        .toCode())
                .isEqualTo("superseded");
        assertThat(simulator.evidence())
                .extracting(Evidence::method)
                .containsExactly("POST", "POST", "GET", "POST", "POST", "GET");
    }

    @ParameterizedTest
    @EnumSource(names = {"RESET_BEFORE", "HTML_500"})
    void aRequestThatWasNotCarriedOutIsByTheRepetition(FaultKind lost) {
        simulator.faults().add(Fault.once(lost));

        Published published = consultant.publish(WITHOUT_POINTERS, identifiedPlan());

        assertThat(published.confirmedByRepetition()).isFalse();
        assertThat(published.knownId()).isPresent();
        assertThat(simulator.pointers().pointers(WITHOUT_POINTERS.value())).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"RESET_BEFORE", "RESET_AFTER", "TRUNCATED", "WRONG_CONTENT_TYPE", "EMPTY_BODY"})
    void everyOtherLostAnswerIsToldAndNothingIsRepeated(FaultKind lost) {
        lost(lost, PendingPublication.Kind.PUBLISH, () -> consultant.publish(WITHOUT_POINTERS, PLAN));
        lost(lost, PendingPublication.Kind.SUPERSEDE, () -> consultant.supersede(WITH_POINTERS, OWNED, PLAN));
        simulator.reset();
        lost(
                lost,
                PendingPublication.Kind.MARK_ENTERED_IN_ERROR,
                () -> consultant.markEnteredInError(WITH_POINTERS, OWNED));
        lost(lost, PendingPublication.Kind.DELETE, () -> consultant.delete(WITH_POINTERS, OWNED_IDENTIFIER));
    }

    private void lost(FaultKind fault, PendingPublication.Kind kind, Runnable change) {
        SpineRequests.forget();
        simulator.faults().add(Fault.once(fault));

        OutcomeUnknownException unknown = catchThrowableOfType(change::run, OutcomeUnknownException.class);

        assertThat(unknown.pending().orElseThrow())
                .isInstanceOfSatisfying(
                        PendingPublication.class,
                        pending -> assertThat(pending.kind()).isEqualTo(kind));
        assertThat(simulator.evidence()).as("sent once").hasSize(1);
        assertThatThrownBy(() -> consultant.publishAgain(unknown.pending().orElseThrow()))
                .isExactlyInstanceOf(InvalidInputException.class);
    }

    @Test
    void aPublicationThatStayedUnknownIsFoundOutLater() {
        simulator.faults().add(Fault.once(FaultKind.RESET_AFTER), Fault.outcome(503, "INTERNAL_SERVER_ERROR"));
        OutcomeUnknownException unknown = catchThrowableOfType(
                () -> consultant.publish(WITHOUT_POINTERS, identifiedPlan()), OutcomeUnknownException.class);

        Published found = consultant.publishAgain(unknown.pending().orElseThrow());

        assertThat(found.confirmedByRepetition()).isTrue();
        assertThat(simulator.evidence()).extracting(Evidence::status).containsExactly(0, 503, 400, 200);
        assertThat(simulator.pointers().pointers(WITHOUT_POINTERS.value())).hasSize(1);
    }
}
