package io.spinebridge.pointers.stu3;

import static org.assertj.core.api.Assertions.assertThat;

import io.spinebridge.api.NhsNumber;
import io.spinebridge.fhir.Element;
import io.spinebridge.fhir.FhirAnswer;
import io.spinebridge.fhir.FhirBodies;
import io.spinebridge.fhir.UnreadableAnswerException;
import io.spinebridge.pointers.FoundPointers;
import io.spinebridge.testing.Bodies;
import io.spinebridge.testing.Bounded;
import io.spinebridge.testing.Fuzz;
import io.spinebridge.testing.HostileBodies;
import io.spinebridge.testing.ValueText;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the Spine answers to a search for pointers: values, or our exception, in bounded time. */
class AnySearchAnswerTest {

    private static final NhsNumber PATIENT = new NhsNumber("9990000018");

    @Fuzz
    void anyAnswerIsReadOrRefused(@ForAll("answers") Bodies.Body answer) {
        assertThat(ValueText.of(read(answer.contentType(), answer.bytes()))).isNotNull();
    }

    @Provide
    Arbitrary<Bodies.Body> answers() {
        return Bodies.like(
                "{'resourceType':'Bundle','type':'searchset','total':2,'entry':[{'resource':" + SamplePointers.REFERENCE
                        + "},{'resource':" + SamplePointers.REFERENCE + "}]}",
                SamplePointers.REFERENCE);
    }

    @ParameterizedTest
    @MethodSource("io.spinebridge.testing.HostileBodies#all")
    void aHostileAnswerCostsLittle(HostileBodies.Hostile answer) {
        byte[] body = answer.bytes();
        Bounded.of(() -> read(answer.contentType(), body));
    }

    private static FoundPointers read(String contentType, byte[] body) {
        try {
            FhirAnswer answer = new FhirAnswer(FhirBodies.read(contentType, body), body.length);
            Element found = answer.body();
            return found.resourceType().equals(PointerMapper.TYPE)
                    ? SearchMapper.foundOne(found, PATIENT)
                    : SearchMapper.found(answer.resource("Bundle"), PATIENT);
        } catch (UnreadableAnswerException told) {
            assertThat(told.getMessage()).hasSizeLessThan(1000).doesNotContain("9990000018");
            return null;
        }
    }
}
