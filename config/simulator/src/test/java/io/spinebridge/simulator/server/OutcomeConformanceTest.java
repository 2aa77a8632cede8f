package io.spinebridge.simulator.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.spinebridge.simulator.adjustments.SeedPatients;
import io.spinebridge.simulator.conformance.ProfileReport;
import io.spinebridge.simulator.conformance.ProfileValidator;
import io.spinebridge.simulator.fault.Fault;
import io.spinebridge.simulator.fault.FaultKind;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Compares refusals with the official profile of outcomes; {@code spinebridge.conformance} names the folder of the validator. */
@EnabledIfSystemProperty(named = "spinebridge.conformance", matches = ".+")
class OutcomeConformanceTest {

    @TempDir
    private Path folder;

    @Test
    void refusesAsTheOfficialProfileHasIt() throws Exception {
        try (SpineSimulator simulator =
                SpineSimulator.builder().pki(Clients.PKI).start()) {
            HttpClient client = Clients.valid();
            int number = 0;
            for (boolean xml : List.of(false, true)) {
                for (Call call : List.of(
                        search(simulator).without("ToASID"),
                        search(simulator).without("InteractionID"),
                        search(simulator).with("Authorization", "Bearer x"),
                        search(simulator).with("FromASID", "654321123456"),
                        Call.get(simulator.baseUrl(), "Consent", "/Nothing"),
                        Call.search(simulator.baseUrl(), "Consent", "9990001104"),
                        search(simulator).without("TraceID"),
                        Call.create(simulator.baseUrl(), "Consent", "{\"resourceType\":\"Consent\"}"),
                        Call.create(simulator.baseUrl(), "Consent", "{}").without("Prefer"),
                        search(simulator).body("{}"))) {
                    keep((xml ? call.xml() : call).send(client), number++, xml);
                }
                for (String code : List.of(
                        "INTERNAL_SERVER_ERROR", "ASID_CHECK_FAILED", "PATIENT_NOT_FOUND", "NO_PATIENT_CONSENT")) {
                    simulator.faults().add(Fault.outcome(500, code));
                    Call call = search(simulator);
                    keep((xml ? call.xml() : call).send(client), number++, xml);
                }
            }
            simulator.faults().add(Fault.once(FaultKind.OUTCOME_XML));
            keep(search(simulator).send(client), number, true);
        }
        ProfileReport report = ProfileValidator.ofProperty().validate(folder);
        assertThat(report.errors()).isEmpty();
        assertThat(report.failure()).isEmpty();
    }

    private static Call search(SpineSimulator simulator) {
        return Call.search(simulator.baseUrl(), "Consent", SeedPatients.FULL_RECORD);
    }

    private void keep(HttpResponse<String> answer, int number, boolean xml) throws Exception {
        assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
        Files.writeString(folder.resolve("outcome-" + number + (xml ? ".xml" : ".json")), answer.body());
    }
}
