package io.spinebridge.simulator.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** A good call with every header that is documented, to be spoilt on purpose. */
public final class Call {

    public static final String CATEGORY = "https://fhir.nhs.uk/STU3/CodeSystem/RARecord-FlagCategory-1%7CNRAF";
    public static final String JSON = "application/fhir+json";
    public static final String XML = "application/fhir+xml";

    public final Map<String, String> headers = new LinkedHashMap<>();
    public final TestToken token;
    private final String method;
    private final String uri;
    private String body = "";

    private Call(String method, URI base, String pathAndQuery, String interaction, String scope) {
        this.method = method;
        this.uri = base + pathAndQuery;
        this.token = new TestToken(uri.replaceAll("\\?.*", ""), scope);
        headers.put("FromASID", "200000000205");
        headers.put("ToASID", "987654456789");
        headers.put("TraceID", UUID.randomUUID().toString());
        headers.put("InteractionID", "urn:nhs:names:services:raflags:" + interaction);
        headers.put("Accept", JSON);
    }

    /** A search for a patient's Consent, Flags or conditions. */
    public static Call search(URI base, String part, String nhsNumber) {
        String query = part.equals("List")
                ? "&status=current&code=http://snomed.info/sct%7C1094391000000102"
                : "&status=active&category=" + CATEGORY;
        return new Call(
                "GET", base, "/" + part + "?patient=" + nhsNumber + query, part + ".read:1", scope(part, ".read"));
    }

    /** A GET of something else. */
    public static Call get(URI base, String part, String pathAndQuery) {
        return new Call("GET", base, pathAndQuery, part + ".read:1", scope(part, ".read"));
    }

    public static Call create(URI base, String part, String body) {
        return new Call("POST", base, "/" + part, part + ".write:1", scope(part, ".write")).body(body);
    }

    public static Call update(URI base, String part, String id, String version, String body) {
        Call call = new Call("PUT", base, "/" + part + "/" + id, part + ".write:1", scope(part, ".write")).body(body);
        call.headers.put("If-Match", "W/\"" + version + "\"");
        return call;
    }

    public static Call removal(URI base, String body) {
        return new Call("POST", base, "/$removerarecord", "removerarecord.write:1", "user/Consent.write").body(body);
    }

    private static String scope(String part, String verb) {
        return "user/" + (part.equals("UnderlyingConditions") || part.equals("ThresholdCode") ? "List" : part) + verb;
    }

    public Call body(String text) {
        this.body = text;
        headers.put("Content-Type", JSON);
        headers.put("Prefer", "return=representation");
        return this;
    }

    public Call with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    public Call without(String header) {
        headers.remove(header);
        return this;
    }

    public Call xml() {
        headers.replace("Content-Type", XML);
        return with("Accept", XML);
    }

    public String traceId() {
        return headers.get("TraceID");
    }

    public HttpRequest request() {
        return request(method);
    }

    /** With another verb. */
    public HttpRequest request(String verb) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(uri))
                .timeout(Duration.ofSeconds(20))
                .method(verb, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        headers.forEach(request::header);
        if (!headers.containsKey("Authorization")) {
            request.header("Authorization", token.authorization());
        }
        return request.build();
    }

    /** The same without any Authorization. */
    public HttpRequest requestWithoutToken() {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(uri))
                .timeout(Duration.ofSeconds(20))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return request.build();
    }

    public HttpResponse<String> send(HttpClient client) throws IOException, InterruptedException {
        return client.send(request(), HttpResponse.BodyHandlers.ofString());
    }
}
