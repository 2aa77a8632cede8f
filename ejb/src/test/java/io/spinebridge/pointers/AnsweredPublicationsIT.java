package io.spinebridge.pointers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.OutcomeUnknownException;
import io.spinebridge.api.pointers.MasterIdentifier;
import io.spinebridge.api.pointers.NewPointer;
import io.spinebridge.api.pointers.OdsCode;
import io.spinebridge.api.pointers.PointerId;
import io.spinebridge.api.pointers.PointerType;
import io.spinebridge.api.pointers.RecordPublisher;
import io.spinebridge.pointers.stu3.SamplePointers;
import io.spinebridge.simulator.pointers.SeedPointers;
import io.spinebridge.simulator.server.SpineSimulator;
import io.spinebridge.testing.SuccessInName;
import io.spinebridge.testing.TestSpine;
import io.spinebridge.testing.WithTestSpine;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the answer to a change of pointers says decides, whatever its status. */
@Timeout(60)
@WithTestSpine
class AnsweredPublicationsIT {

    private static final NhsNumber PATIENT = new NhsNumber(SeedPointers.FOR_CHANGES);
    private static final MasterIdentifier OWNED =
            new MasterIdentifier(SeedPointers.MASTER_IDENTIFIER_SYSTEM, SeedPointers.OWNED_MASTER_IDENTIFIER);
    private static final PointerId OWNED_ID = new PointerId(SeedPointers.OWNED);
    private static final NewPointer PLAN = NewPointer.of(
            PointerType.MENTAL_HEALTH_CRISIS_PLAN,
            new OdsCode("RXA"),
            new OdsCode("RXA"),
            SamplePointers.MENTAL_HEALTH,
            SamplePointers.document("https://nrl-rxa.hospital.thirdparty.nhs.uk/RXA/plans/42", null));
    private static final Map<String, Consumer<RecordPublisher>> CHANGES = new TreeMap<>(Map.of(
            "publish", publisher -> publisher.publish(PATIENT, PLAN),
            "supersede", publisher -> publisher.supersede(PATIENT, OWNED_ID, PLAN),
            "mark by id", publisher -> publisher.markEnteredInError(PATIENT, OWNED_ID),
            "mark by identifier", publisher -> publisher.markEnteredInError(PATIENT, OWNED),
            "delete by id", publisher -> publisher.delete(PATIENT, OWNED_ID),
            "delete by identifier", publisher -> publisher.delete(PATIENT, OWNED)));

    private final SpineSimulator simulator;
    private final RecordPublisher nurse;

    AnsweredPublicationsIT(TestSpine spine) {
        this.simulator = spine.simulator();
        this.nurse = PointersWire.to(spine).publisher;
    }

    /** They name the code of success, and an error beside it. */
    private static final Set<SuccessInName> CONTRADICTORY =
            Set.of(SuccessInName.ERROR_BEHIND_SUCCESS, SuccessInName.ERROR_WITH_THE_CODE_OF_SUCCESS);

    static Stream<Arguments> changesAndAnswers() {
        return with(answer -> !CONTRADICTORY.contains(answer));
    }

    static Stream<Arguments> contradictoryAnswers() {
        return with(CONTRADICTORY::contains);
    }

    private static Stream<Arguments> with(Predicate<SuccessInName> answers) {
        return CHANGES.keySet().stream()
                .flatMap(change ->
                        Stream.of(SuccessInName.values()).filter(answers).map(answer -> Arguments.of(change, answer)));
    }

    @ParameterizedTest
    @MethodSource("contradictoryAnswers")
    void anErrorBesideTheCodeOfSuccessLeavesTheOutcomeUnknown(String change, SuccessInName answer) {
        aSuccessThatSaysSomethingElseLeavesTheOutcomeUnknown(change, answer);
    }

    @ParameterizedTest
    @MethodSource("changesAndAnswers")
    void aSuccessThatSaysSomethingElseLeavesTheOutcomeUnknown(String change, SuccessInName answer) {
        simulator.faults().add(answer.fault());

        Throwable told = catchThrowable(() -> CHANGES.get(change).accept(nurse));

        assertThat(told).isExactlyInstanceOf(OutcomeUnknownException.class);
        assertThat(((OutcomeUnknownException) told).pending()).isPresent();
        assertThat(simulator.evidence()).hasSize(1);
    }
}
