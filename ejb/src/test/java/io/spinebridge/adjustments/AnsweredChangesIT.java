package io.spinebridge.adjustments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.spinebridge.api.OutcomeUnknownException;
import io.spinebridge.api.adjustments.ReasonableAdjustments;
import io.spinebridge.simulator.evidence.Evidence;
import io.spinebridge.simulator.fault.Fault;
import io.spinebridge.simulator.fault.ScriptedAnswer;
import io.spinebridge.testing.SuccessInName;
import io.spinebridge.testing.TestSpine;
import io.spinebridge.testing.WithTestSpine;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the answer to a change says decides, whatever its status. */
@Timeout(60)
@WithTestSpine
class AnsweredChangesIT {

    private static final String OTHER_PATIENT = "9990000026";

    private final EditingRig rig;
    private final ReasonableAdjustments nurse;

    AnsweredChangesIT(TestSpine spine) {
        this.rig = new EditingRig(spine);
        this.nurse = rig.as(EditingRig.NURSE);
    }

    @BeforeEach
    void asAtTheStart() {
        rig.reset();
    }

    /** Each interaction with a third of the answers, another one each time. */
    static Stream<Arguments> changesAndAnswers() {
        return Stream.of(
                        EditKind.RECORD_CONSENT,
                        EditKind.ADD_FREE_TEXT_ADJUSTMENT,
                        EditKind.REMOVE_ADJUSTMENT,
                        EditKind.FIRST_IMPAIRMENT,
                        EditKind.FURTHER_IMPAIRMENT,
                        EditKind.FIRST_UNDERLYING_CONDITION,
                        EditKind.FURTHER_UNDERLYING_CONDITION,
                        EditKind.WITHDRAW_CONSENT,
                        EditKind.REMOVE_RECORD)
                .flatMap(kind -> Stream.of(SuccessInName.values())
                        .filter(answer -> kind != EditKind.REMOVE_RECORD || !answer.isOutcome())
                        .filter(answer -> (kind.ordinal() + answer.ordinal()) % 3 == 0)
                        .map(answer -> Arguments.of(kind, answer)));
    }

    static Stream<Arguments> outcomesOfRemovals() {
        return Stream.of(SuccessInName.values())
                .filter(SuccessInName::isOutcome)
                .map(answer -> Arguments.of(EditKind.REMOVE_RECORD, answer));
    }

    @ParameterizedTest
    @MethodSource("changesAndAnswers")
    void aSuccessThatSaysSomethingElseLeavesTheOutcomeUnknown(EditKind kind, SuccessInName answer) {
        Runnable change = kind.after(nurse);
        answerWrites(answer.fault());

        Throwable told = catchThrowable(change::run);

        assertThat(told).isExactlyInstanceOf(OutcomeUnknownException.class);
        assertThat(((OutcomeUnknownException) told).pending()).isPresent();
        assertThat(rig.writes()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("outcomesOfRemovals")
    void anOutcomeThatIsAnErrorIsNoRemoval(EditKind kind, SuccessInName answer) {
        aSuccessThatSaysSomethingElseLeavesTheOutcomeUnknown(kind, answer);
    }

    @ParameterizedTest
    @EnumSource(
            value = EditKind.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"REMOVE_RECORD"})
    void anAnswerAboutSomebodyElseLeavesTheOutcomeUnknown(EditKind kind) {
        String genuine = genuineAnswer(kind);
        assertThat(genuine).contains(kind.patient().value());
        Runnable change = kind.after(nurse);
        answerWrites(Fault.answer(
                200,
                ScriptedAnswer.of(
                        "application/fhir+json", genuine.replace(kind.patient().value(), OTHER_PATIENT))));

        assertThat(catchThrowable(change::run)).isExactlyInstanceOf(OutcomeUnknownException.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = EditKind.class,
            names = {
                "REMOVE_ADJUSTMENT",
                "FURTHER_IMPAIRMENT",
                "REMOVE_IMPAIRMENT",
                "FURTHER_UNDERLYING_CONDITION",
                "REMOVE_UNDERLYING_CONDITION",
                "WITHDRAW_CONSENT"
            })
    void anAnswerAboutAnotherEntryLeavesTheOutcomeUnknown(EditKind kind) {
        String genuine = genuineAnswer(kind);
        Runnable change = kind.after(nurse);
        answerWrites(Fault.answer(
                200,
                ScriptedAnswer.of(
                        "application/fhir+json",
                        genuine.replaceFirst("\"id\"\\s*:\\s*\"[^\"]*\"", "\"id\":\"somebody-elses\""))));

        assertThat(catchThrowable(change::run)).isExactlyInstanceOf(OutcomeUnknownException.class);
    }

    private String genuineAnswer(EditKind kind) {
        kind.make(nurse);
        List<Evidence> writes = rig.writes();
        String answer = writes.get(writes.size() - 1).answerBody();
        rig.reset();
        return answer;
    }

    private void answerWrites(Fault fault) {
        rig.simulator.faults().add(fault.to("POST"), fault.to("PUT"));
    }
}
