package io.spinebridge.spine;

import static org.assertj.core.api.Assertions.assertThat;

import io.spinebridge.api.SpineError;
import io.spinebridge.fhir.OperationOutcomes;
import io.spinebridge.testing.Bodies;
import io.spinebridge.testing.Bounded;
import io.spinebridge.testing.Fuzz;
import io.spinebridge.testing.HostileBodies;
import java.util.Arrays;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever stands in the body of a refusal: its words, or none, in bounded time; never a patient. */
class AnyRefusalTest {

    /** More is not read of a refusal. */
    private static final int LONGEST = 256 * 1024;

    private final OperationOutcomes outcomes = new OperationOutcomes();
    private final SpineErrorReader reader = new SpineErrorReader(outcomes);

    @Fuzz
    void anyBodyIsReadOrSaysNothing(@ForAll("refusals") Bodies.Body refusal) {
        assertThat(outcomes.issue(refusal.contentType(), refusal.bytes())).isNotNull();

        SpineError error = reader.read(422, refusal.contentType(), refusal.bytes(), "urn:x", "trace");

        assertThat(error.httpStatus()).isEqualTo(422);
        assertThat(error.spineCode() + error.display() + error.diagnostics())
                .doesNotContainPattern("(?<![0-9])999[ -]?000[ -]?0018(?![0-9])");
    }

    @Provide
    Arbitrary<Bodies.Body> refusals() {
        return Bodies.like(
                "{'resourceType':'OperationOutcome','issue':[{'severity':'error','code':'duplicate','details':{'coding':"
                        + "[{'system':'https://fhir.nhs.uk/STU3/CodeSystem/Spine-ErrorOrWarningCode-1','code':'DUPLICATE_REJECTED',"
                        + "'display':'patient 9990000018'}],'text':'999 000 0018'},'diagnostics':'for 999-000-0018'}]}");
    }

    @ParameterizedTest
    @MethodSource("io.spinebridge.testing.HostileBodies#all")
    void aHostileBodyCostsLittle(HostileBodies.Hostile hostile) {
        byte[] whole = hostile.bytes();
        Bounded.of(
                () -> assertThat(outcomes.issue(hostile.contentType(), whole)).isNotNull());
        byte[] refusal = Arrays.copyOf(whole, Math.min(whole.length, LONGEST));
        Bounded.of(() -> assertThat(reader.read(500, hostile.contentType(), refusal, "urn:x", "trace"))
                .isNotNull());
    }
}
