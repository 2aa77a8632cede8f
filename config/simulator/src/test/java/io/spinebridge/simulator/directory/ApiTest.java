package io.spinebridge.simulator.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.spinebridge.simulator.evidence.Evidence;
import io.spinebridge.simulator.evidence.Verdict;
import io.spinebridge.simulator.fault.Fault;
import io.spinebridge.simulator.fault.FaultKind;
import io.spinebridge.simulator.junit.Simulated;
import io.spinebridge.simulator.pki.ClientIdentity;
import io.spinebridge.simulator.retrieval.RawHttp;
import io.spinebridge.simulator.retrieval.Scene;
import io.spinebridge.simulator.server.Clients;
import io.spinebridge.simulator.server.SpineSimulator;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The directory as a FHIR R4 API, without client certificates. */
@Simulated
class ApiTest {

    private static final HttpClient CLIENT = Clients.client(Clients.context(null, Clients.PKI.trustStore()));
    private final Scene scene;

    ApiTest(SpineSimulator simulator) {
        this.scene = new Scene(simulator);
    }

    private static String organisation(String odsCode) {
        return "organization=" + encode("https://fhir.nhs.uk/Id/ods-organization-code|" + odsCode);
    }

    private static String interaction(String id) {
        return "identifier=" + encode("https://fhir.nhs.uk/Id/nhsServiceInteractionId|" + id);
    }

    private static String partyKey(String key) {
        return "identifier=" + encode("https://fhir.nhs.uk/Id/nhsMhsPartyKey|" + key);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder call(String pathAndQuery) {
        return HttpRequest.newBuilder(URI.create(scene.retrieval.directory().apiUrl() + pathAndQuery))
                .timeout(Duration.ofSeconds(20))
                .setHeader("apikey", SpineDirectory.API_KEY);
    }

    private static HttpResponse<String> send(HttpRequest.Builder call) throws IOException, InterruptedException {
        return CLIENT.send(call.build(), HttpResponse.BodyHandlers.ofString());
    }

    private JsonNode bundle(String... parts) throws Exception {
        HttpResponse<String> answer =
                send(call("/" + parts[0] + "?" + String.join("&", List.of(parts).subList(1, parts.length))));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/fhir+json");
        JsonNode bundle = new ObjectMapper().readTree(answer.body());
        assertThat(bundle.get("resourceType").asText()).isEqualTo("Bundle");
        assertThat(bundle.get("type").asText()).isEqualTo("searchset");
        assertThat(bundle.get("entry")).hasSize(bundle.get("total").asInt());
        return bundle;
    }

    @Test
    void findsADeviceAndItsEndpoint() throws Exception {
        JsonNode device = bundle("Device", organisation("RR8"), interaction(Interactions.CONTENT))
                .at("/entry/0/resource");
        assertThat(device.at("/identifier/0/system").asText()).isEqualTo("https://fhir.nhs.uk/Id/nhsSpineASID");
        assertThat(device.at("/identifier/0/value").asText()).isEqualTo(SeedRegistry.RR8);
        assertThat(device.at("/owner/identifier/value").asText()).isEqualTo("RR8");
        String partyKey = device.at("/identifier/1/value").asText();

        JsonNode endpoint = bundle("Endpoint", interaction(Interactions.CONTENT), partyKey(partyKey))
                .at("/entry/0/resource");
        assertThat(endpoint.at("/address").asText()).isEqualTo("https://" + SeedRegistry.RR8_HOST);
        assertThat(endpoint.at("/status").asText()).isEqualTo("active");
        assertThat(endpoint.at("/connectionType/code").asText()).isEqualTo("hl7-fhir-msg");
        assertThat(endpoint.at("/managingOrganization/identifier/value").asText())
                .isEqualTo("RR8");
        assertThat(scene.evidence()).hasSize(2).allMatch(Evidence::passed);
        assertThat(scene.evidence())
                .extracting(Evidence::interaction)
                .containsExactly("directory Device", "directory Endpoint");
        assertThat(scene.evidence().get(0).uri()).contains("RR8");
    }

    @ParameterizedTest
    @CsvSource({"RR8,1,1", "RGD,2,2", "RTG,2,2", "R1A,1,0", "RVY,0,0", "RXA,0,0", "R9Z,0,0"})
    void hasOrganisationsOfEveryKind(String odsCode, int devices, int endpoints) throws Exception {
        assertThat(bundle("Device", organisation(odsCode), interaction(Interactions.CONTENT))
                        .get("total")
                        .asInt())
                .isEqualTo(devices);
        assertThat(bundle("Endpoint", organisation(odsCode), interaction(Interactions.CONTENT))
                        .get("total")
                        .asInt())
                .isEqualTo(endpoints);
    }

    @Test
    void narrowsByEveryParameter() throws Exception {
        assertThat(bundle("Device", organisation("RGD"), interaction(Interactions.CONTENT), partyKey("RGD-820422"))
                        .at("/entry/0/resource/identifier/0/value")
                        .asText())
                .isEqualTo(SeedRegistry.RGD_ARCHIVE);
        assertThat(bundle("Endpoint", organisation("RGD"), partyKey("RGD-820421"))
                        .get("total")
                        .asInt())
                .isEqualTo(2);
        assertThat(bundle(
                                "Device",
                                organisation("RR8"),
                                interaction(Interactions.CONTENT),
                                "manufacturing-" + organisation("R9Z"))
                        .get("total")
                        .asInt())
                .isZero();
    }

    @Test
    void repeatsTheCorrelationId() throws Exception {
        String id = UUID.randomUUID().toString();
        String query = organisation("RR8") + "&" + interaction(Interactions.CONTENT);
        assertThat(send(call("/Device?" + query).header("X-Correlation-Id", id))
                        .headers()
                        .firstValue("X-Correlation-Id"))
                .contains(id);
        HttpResponse<String> refused = send(call("/Device").header("X-Correlation-Id", id));
        assertThat(refused.headers().firstValue("X-Correlation-Id")).contains(id);
        assertThat(refused.body()).contains("\"id\":\"" + id + "\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "sds.api.key;401;/Device;apikey;wrong;ACCESS_DENIED",
                "sds.api.path;404;/Patient;a;b;HTTP endpoint not found",
                "sds.api.accept;406;/Device;Accept;text/html;Accept type not supported",
                "sds.api.correlation;400;/Device;X-Correlation-Id;1;X-Correlation-Id",
                "sds.api.organisation;400;/Device?identifier=x;a;b;Missing or invalid 'organization' query parameter. Should be 'organization="
                        + "https://fhir.nhs.uk/Id/ods-organization-code|value'",
                "sds.api.identifier;400;/Endpoint;a;b;Missing or invalid 'identifier' query parameter."
            })
    void refusesWhatBreaksARule(String rule, int status, String pathAndQuery, String header, String value, String says)
            throws Exception {
        HttpResponse<String> answer = send(call(pathAndQuery).setHeader(header, value));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body())
                .contains("OperationOutcome", "https://fhir.nhs.uk/STU3/ValueSet/Spine-ErrorOrWarningCode-1", says);
        assertThat(scene.evidence().get(0).failures())
                .first()
                .extracting(Verdict::rule)
                .isEqualTo(rule);
    }

    @Test
    void isOnlyRead() throws Exception {
        HttpResponse<String> answer = send(call("/Device").POST(BodyPublishers.ofString("{}")));

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("GET");
        assertThat(scene.evidence().get(0).failures())
                .first()
                .extracting(Verdict::rule)
                .isEqualTo("sds.api.method");
    }

    @Test
    void takesABarAsItIs() throws Exception {
        // Not every client encodes it, and URI.create would refuse it.
        assertThat(RawHttp.overTls(
                                ClientIdentity.VALID,
                                scene.retrieval.directory().apiUrl().getPort(),
                                "GET /spine-directory/FHIR/R4/Endpoint?organization="
                                        + "https://fhir.nhs.uk/Id/ods-organization-code|RR8&identifier=https://fhir.nhs.uk/Id/nhsMhsPartyKey|RR8-820410"
                                        + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\napikey: "
                                        + SpineDirectory.API_KEY + "\r\n\r\n")
                        .body())
                .contains("\"total\":2");
    }

    @Test
    void failsOnDemand() throws Exception {
        String look = "/Device?" + organisation("RR8") + "&" + interaction(Interactions.CONTENT);
        scene.faults.add(
                Fault.outcome(504, "INTERNAL_SERVER_ERROR").diagnostics("").matching("directory Device"),
                Fault.outcome(502, "INTERNAL_SERVER_ERROR").diagnostics("").matching("directory Device"),
                Fault.once(FaultKind.EMPTY_BODY),
                Fault.once(FaultKind.HTML_500));

        assertThat(send(call(look)).body()).contains("LDAP request timed out");
        assertThat(send(call(look)).body()).contains("Invalid LDAP response received");
        assertThat(send(call(look)).body()).isEmpty();
        assertThat(send(call(look)).body()).startsWith("<html>");
        scene.faults.add(Fault.once(FaultKind.TRUNCATED));
        assertThatThrownBy(() -> send(call(look))).isInstanceOf(IOException.class);
        scene.faults.add(Fault.once(FaultKind.RESET_BEFORE).times(-1));
        assertThatThrownBy(() -> send(call(look))).isInstanceOf(IOException.class);
    }

    @Test
    void breaksEveryRule() {
        assertThat(scene.retrieval.directory().ruleIds())
                .filteredOn(id -> id.startsWith("sds.api."))
                .containsExactlyInAnyOrder(
                        "sds.api.key",
                        "sds.api.path",
                        "sds.api.method",
                        "sds.api.accept",
                        "sds.api.correlation",
                        "sds.api.organisation",
                        "sds.api.identifier");
    }
}
