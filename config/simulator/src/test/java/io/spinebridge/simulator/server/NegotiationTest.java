package io.spinebridge.simulator.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.spinebridge.simulator.adjustments.SeedPatients;
import io.spinebridge.simulator.junit.Simulated;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.hl7.fhir.dstu3.model.Bundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Formats, and what HTTP asks for. */
@Simulated
class NegotiationTest {

    private final SpineSimulator simulator;
    private final HttpClient client = Clients.shared();

    NegotiationTest(SpineSimulator simulator) {
        this.simulator = simulator;
    }

    private Call search(String format) {
        return Call.get(
                simulator.baseUrl(),
                "Consent",
                "/Consent?patient=" + SeedPatients.FULL_RECORD + "&status=active&category=" + Call.CATEGORY + format);
    }

    @ParameterizedTest
    @CsvSource({
        "'', application/fhir+json, application/fhir+json",
        "'', application/fhir+xml, application/fhir+xml",
        "&_format=xml, application/fhir+json, application/fhir+xml",
        "&_format=json, application/fhir+xml, application/fhir+json",
        "&_format=application/fhir%2Bxml, application/fhir+json, application/fhir+xml"
    })
    void prefersTheParameterToTheHeader(String parameter, String accept, String answered) throws Exception {
        HttpResponse<String> answer = search(parameter).with("Accept", accept).send(client);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(answered);
        assertThat(answer.body()).startsWith(answered.endsWith("xml") ? "<Bundle" : "{");
    }

    @Test
    void refusesInTheFormatThatTheClientAsksFor() throws Exception {
        HttpResponse<String> answer = search("").without("ToASID").xml().send(client);

        assertThat(answer.headers().firstValue("Content-Type")).contains("application/fhir+xml");
        assertThat(Outcome.of(answer).diagnostics()).isEqualTo("toASID HTTP Header is missing");
    }

    @Test
    void sendsOneDateAsHttpWantsIt() throws Exception {
        HttpResponse<String> answer = search("").send(client);

        assertThat(answer.headers().allValues("Date"))
                .singleElement()
                .asString()
                .matches("[A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} [0-9]{4} [0-9]{2}:[0-9]{2}:[0-9]{2} GMT");
        assertThat(answer.headers().firstValue("Server")).isEmpty();
    }

    @Test
    void sendsNothingWithNotModified() throws Exception {
        Bundle found = Outcome.CONTEXT
                .newJsonParser()
                .parseResource(Bundle.class, search("").send(client).body());
        String id = found.getEntryFirstRep().getResource().getIdElement().getIdPart();
        HttpResponse<String> read =
                Call.get(simulator.baseUrl(), "Consent", "/Consent/" + id).send(client);
        String tag = read.headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> again = Call.get(simulator.baseUrl(), "Consent", "/Consent/" + id)
                .with("If-None-Match", tag)
                .send(client);

        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers().firstValue("Content-Type")).isEmpty();
        assertThat(again.headers().firstValue("Date")).isPresent();
    }

    @Test
    void givesTheCapabilityStatementToEveryoneWithACertificate() throws Exception {
        HttpRequest bare = HttpRequest.newBuilder(URI.create(simulator.baseUrl() + "/metadata"))
                .build();

        HttpResponse<String> answer = client.send(bare, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("CapabilityStatement");
    }

    @Test
    void compressesForClientsThatAskForIt() throws Exception {
        HttpRequest request = search("").with("Accept-Encoding", "gzip").request();

        HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());

        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
        String body = new String(
                new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes(), StandardCharsets.UTF_8);
        assertThat(Outcome.CONTEXT
                        .newJsonParser()
                        .parseResource(Bundle.class, body)
                        .getTotal())
                .isEqualTo(1);
    }

    @Test
    void doesNotCompressForClientsThatRefuseIt() throws Exception {
        assertThat(search("")
                        .with("Accept-Encoding", "gzip;q=0, identity")
                        .send(client)
                        .headers()
                        .firstValue("Content-Encoding"))
                .isEmpty();
    }
}
