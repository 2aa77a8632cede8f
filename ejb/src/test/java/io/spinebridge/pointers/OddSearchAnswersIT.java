package io.spinebridge.pointers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.RecordNotFoundException;
import io.spinebridge.api.UnavailableException;
import io.spinebridge.api.pointers.Pointers;
import io.spinebridge.api.pointers.RecordLocator;
import io.spinebridge.simulator.fault.Fault;
import io.spinebridge.simulator.fault.ScriptedAnswer;
import io.spinebridge.simulator.pointers.SeedPointers;
import io.spinebridge.simulator.server.SpineSimulator;
import io.spinebridge.testing.TestSpine;
import io.spinebridge.testing.WithTestSpine;
import java.util.Map;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Neither a gateway's words nor an answer without content is taken for "no pointers". */
@Timeout(60)
@WithTestSpine
class OddSearchAnswersIT {

    private static final NhsNumber PATIENT = new NhsNumber(SeedPointers.FOR_CHANGES);
    private static final String XML =
            "<OperationOutcome xmlns=\"http://hl7.org/fhir\"><issue><severity value=\"error\"/>"
                    + "<code value=\"not-found\"/><details><coding>"
                    + "<system value=\"https://fhir.nhs.uk/STU3/CodeSystem/Spine-ErrorOrWarningCode-1\"/>"
                    + "<code value=\"%s\"/></coding></details></issue></OperationOutcome>";

    private final SpineSimulator simulator;
    private final RecordLocator nurse;

    OddSearchAnswersIT(TestSpine spine) {
        this.simulator = spine.simulator();
        this.nurse = PointersWire.to(spine.with(Map.of(
                        "spinebridge.pointers.guard.repeats", "0", "spinebridge.pointers.guard.breaker.calls", "100")))
                .locator;
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/fhir+xml", "text/xml", "application/fhir+json", ""})
    void theSpinesOwnCodeMeansThatThePatientIsNotKnown(String contentType) {
        simulator.faults().add(Fault.answer(404, ScriptedAnswer.of(contentType, XML.formatted("NO_RECORD_FOUND"))));

        Pointers found = nurse.search(PATIENT);

        assertThat(found.patientKnown()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "text/html; <html><body>404 Not Found</body></html>",
                "text/html; <html><body>NO_RECORD_FOUND</body></html>",
                "text/plain; NO_RECORD_FOUND",
                "application/json; {\"error\":\"NO_RECORD_FOUND\"}",
                "application/fhir+json; {\"resourceType\":\"OperationOutcome\"}",
                "application/fhir+json; ''",
                "''; ''"
            })
    void whatAGatewayDoesNotFindSaysNothingOfThePatient(String contentType, String body) {
        simulator
                .faults()
                .add(Fault.answer(404, ScriptedAnswer.of(contentType, body)).times(2));

        assertThatThrownBy(() -> nurse.search(PATIENT)).isExactlyInstanceOf(RecordNotFoundException.class);
        assertThatThrownBy(() -> nurse.count(PATIENT)).isExactlyInstanceOf(RecordNotFoundException.class);
    }

    @ParameterizedTest
    @CsvSource({"200", "202", "204", "206", "304"})
    void anAnswerWithoutContentIsNoAnswer(int status) {
        for (String encoding : new String[] {"identity", "gzip"}) {
            simulator
                    .faults()
                    .add(Fault.answer(
                                    status,
                                    ScriptedAnswer.of("application/fhir+json", "")
                                            .with("Content-Encoding", encoding))
                            .times(-1));

            assertThatThrownBy(() -> nurse.search(PATIENT)).isExactlyInstanceOf(UnavailableException.class);
            assertThat(simulator.evidence()).as("not held back by a guard").hasSize(1);
            simulator.faults().clear();
            simulator.clearEvidence();
        }
    }
}
