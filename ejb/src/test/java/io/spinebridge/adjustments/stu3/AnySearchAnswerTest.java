package io.spinebridge.adjustments.stu3;

import static org.assertj.core.api.Assertions.assertThat;

import io.spinebridge.adjustments.AdjustmentsReader;
import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.SpineException;
import io.spinebridge.api.adjustments.ConditionKind;
import io.spinebridge.spine.GatewayRig;
import io.spinebridge.testing.Bodies;
import io.spinebridge.testing.Bounded;
import io.spinebridge.testing.Fuzz;
import io.spinebridge.testing.HostileBodies;
import io.spinebridge.testing.ValueText;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the Spine answers to a search: values, or our exception, in bounded time. */
class AnySearchAnswerTest {

    private static final NhsNumber PATIENT = new NhsNumber("9990000018");
    /** A rig is costly to make, and must not stop asking. */
    private static final FakeSpine SPINE = new FakeSpine(new GatewayRig(Map.of(
            "spinebridge.adjustments.guard.repeats",
            "0",
            "spinebridge.adjustments.guard.breaker.calls",
            "10000",
            "spinebridge.adjustments.guard.breaker.failures-percent",
            "100",
            "spinebridge.paging.max-pages",
            "2")));

    private static final AdjustmentsReader READER = SPINE.reader();

    /** Each failure is logged, which takes longer than all else. */
    private static final Logger LOG = Logger.getLogger("io.spinebridge.spine");

    @BeforeProperty
    void quiet() {
        LOG.setLevel(Level.OFF);
    }

    @AfterProperty
    void asBefore() {
        LOG.setLevel(null);
    }

    @Fuzz
    void anyAnswerIsReadOrRefused(@ForAll("answers") Bodies.Body answer) {
        SPINE.asked.clear();
        SPINE.alwaysAnswers(answer.contentType(), answer.bytes());
        told(() -> assertThat(ValueText.of(
                        switch (answer.bytes().length % 3) {
                            case 0 -> READER.consents(PATIENT);
                            case 1 -> READER.adjustments(PATIENT);
                            default -> READER.conditions(PATIENT, ConditionKind.IMPAIRMENT);
                        }))
                .isNotNull());
        assertThat(SPINE.asked).as("no guard holds requests back").isNotEmpty();
    }

    @Provide
    Arbitrary<Bodies.Body> answers() {
        return Bodies.like(FakeSpine.bundle(
                FakeSpine.next("https://spine.example/STU3/Flag?page=2"),
                ConsentMapperTest.consent("", "", ""),
                AdjustmentMapperTest.flag("", "{'text':'quiet room'}", ""),
                ConditionsMapperTest.list(
                        ConditionsMapperTest.condition("c1", "{'text':'x'}", ",'note':[{'text':'n'}]") + ","
                                + ConditionsMapperTest.provenance("p1", "Condition/c1", "A Clinician"),
                        ConditionsMapperTest.entry("#c1", "") + "," + ConditionsMapperTest.entry("#p1", ""),
                        "")));
    }

    @ParameterizedTest
    @MethodSource("io.spinebridge.testing.HostileBodies#all")
    void aHostileAnswerCostsLittle(HostileBodies.Hostile answer) {
        SPINE.alwaysAnswers(answer.contentType(), answer.bytes());
        Bounded.of(() -> told(() -> READER.consents(PATIENT)));
        Bounded.of(() -> told(() -> READER.adjustments(PATIENT)));
        Bounded.of(() -> told(() -> READER.conditions(PATIENT, ConditionKind.IMPAIRMENT)));
    }

    private static void told(Runnable reading) {
        try {
            reading.run();
        } catch (SpineException told) {
            assertThat(told.getMessage()).hasSizeLessThan(1000).doesNotContain("9990000018");
        }
    }
}
