package io.spinebridge.simulator.pointers;

import static org.assertj.core.api.Assertions.assertThat;

import io.spinebridge.simulator.server.Outcome;
import io.spinebridge.simulator.server.TestToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.hl7.fhir.dstu3.model.Bundle;
import org.hl7.fhir.dstu3.model.DocumentReference;
import org.hl7.fhir.instance.model.api.IBaseResource;

/** A good call of the locator, to be spoilt on purpose. */
final class LocatorCall {

    static final String JSON = "application/fhir+json";
    static final String XML = "application/fhir+xml";

    final Map<String, String> headers = new LinkedHashMap<>();
    final TestToken token;
    private final Locator locator;
    private final String method;
    private String uri;
    private String body = "";
    private HttpClient client;

    LocatorCall(Locator locator, String method, String pathAndQuery, String scope) {
        this.locator = locator;
        this.client = locator.client;
        this.method = method;
        this.uri = locator.simulator.baseUrl() + pathAndQuery;
        this.token = new TestToken(host(uri), scope);
        headers.put("fromASID", "200000000205");
        headers.put("toASID", "200000000370");
        headers.put("Accept", JSON);
    }

    LocatorCall body(String text) {
        this.body = text;
        if (text.isEmpty()) {
            return without("Content-Type");
        }
        return with("Content-Type", JSON + "; charset=utf-8");
    }

    LocatorCall xml(String text) {
        this.body = text;
        return with("Content-Type", XML + "; charset=utf-8").with("Accept", XML);
    }

    LocatorCall with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    LocatorCall without(String header) {
        headers.remove(header);
        return this;
    }

    LocatorCall token(Consumer<Map<String, Object>> change) {
        change.accept(token.claims);
        return this;
    }

    LocatorCall query(String more) {
        uri += more;
        return this;
    }

    /** Under the base without a version. */
    LocatorCall atTheRoot() {
        uri = uri.replace("/STU3/", "/");
        token.claims.put("aud", host(uri));
        return this;
    }

    /** From another system. */
    LocatorCall from(String asid, String odsCode) {
        token.claims.put("requesting_system", "https://fhir.nhs.uk/Id/accredited-system|" + asid);
        token.claims.put("requesting_organization", "https://fhir.nhs.uk/Id/ods-organization-code|" + odsCode);
        return with("fromASID", asid);
    }

    LocatorCall over(HttpClient other) {
        this.client = other;
        return this;
    }

    /** From the provider's system itself. */
    LocatorCall unattended() {
        token.claims.remove("requesting_user");
        token.claims.put("sub", token.claims.get("requesting_system"));
        return this;
    }

    HttpRequest request() {
        HttpRequest.Builder request = withoutToken();
        if (!headers.containsKey("Authorization")) {
            request.header("Authorization", token.authorization());
        }
        return request.build();
    }

    private HttpRequest.Builder withoutToken() {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(uri))
                .timeout(Duration.ofSeconds(20))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return request;
    }

    HttpResponse<String> send() {
        try {
            return sendOrBreak();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Sends it where the connection may break. */
    HttpResponse<String> sendOrBreak() throws IOException {
        return send(request());
    }

    /** Sends it without any Authorization. */
    HttpResponse<String> sendWithoutToken() throws IOException {
        return send(withoutToken().build());
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    Outcome outcome() {
        return Outcome.of(send());
    }

    String uri() {
        return uri;
    }

    private <T extends IBaseResource> T as(Class<T> type) {
        HttpResponse<String> answer = send();
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        boolean xml = answer.headers().firstValue("Content-Type").orElse("").contains("xml");
        return (xml ? Outcome.CONTEXT.newXmlParser() : Outcome.CONTEXT.newJsonParser())
                .parseResource(type, answer.body());
    }

    Bundle bundle() {
        return as(Bundle.class);
    }

    List<DocumentReference> found() {
        return bundle().getEntry().stream()
                .map(entry -> (DocumentReference) entry.getResource())
                .toList();
    }

    DocumentReference pointer() {
        return as(DocumentReference.class);
    }

    /** The logical id of the pointer that this creates. */
    String created() {
        HttpResponse<String> answer = send();
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer.headers().firstValue("Location").orElseThrow().replaceAll(".*/", "");
    }

    private static String host(String uri) {
        return uri.replaceAll("(?<=[^:/])/.*", "");
    }
}
