package io.spinebridge.simulator.retrieval;

import io.spinebridge.simulator.directory.Interactions;
import io.spinebridge.simulator.directory.SeedRegistry;
import io.spinebridge.simulator.server.TestToken;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A good request for a record through the proxy, to be spoilt on purpose. */
public final class Fetch {

    public final Map<String, String> headers = new LinkedHashMap<>();
    public final TestToken token;
    private final List<String[]> more = new ArrayList<>();
    private final URI proxy;
    private String behind;
    private String method = "GET";
    private String body = "";

    public Fetch(URI proxy, String url) {
        this.proxy = proxy;
        this.behind = encode(url);
        token = new TestToken("https://" + URI.create(url).getHost(), "patient/*.read");
        headers.put("Ssp-From", SeedRegistry.CONSUMER);
        headers.put("Ssp-To", SeedRegistry.RR8);
        headers.put("Ssp-TraceID", UUID.randomUUID().toString());
        headers.put("Ssp-InteractionID", Interactions.RETRIEVAL);
    }

    public static String encode(String url) {
        return URLEncoder.encode(url, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    public Fetch with(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public Fetch without(String name) {
        headers.remove(name);
        return this;
    }

    public Fetch twice(String name, String value) {
        more.add(new String[] {name, value});
        return this;
    }

    public Fetch claim(String name, Object value) {
        if (value == null) {
            token.claims.remove(name);
        } else {
            token.claims.put(name, value);
        }
        return this;
    }

    /** With this behind the proxy's address, as it is. */
    public Fetch behind(String raw) {
        behind = raw;
        return this;
    }

    public Fetch method(String verb, String content) {
        method = verb;
        body = content;
        return this;
    }

    public HttpRequest request() {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(proxy + "/" + behind))
                .timeout(Duration.ofSeconds(20))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        headers.forEach(request::header);
        more.forEach(header -> request.header(header[0], header[1]));
        if (!headers.containsKey("Authorization")) {
            request.header("Authorization", token.authorization());
        }
        return request.build();
    }

    public HttpResponse<String> send(HttpClient client) throws IOException, InterruptedException {
        return client.send(request(), HttpResponse.BodyHandlers.ofString());
    }

    public HttpResponse<byte[]> bytes(HttpClient client) throws IOException, InterruptedException {
        return client.send(request(), HttpResponse.BodyHandlers.ofByteArray());
    }

    public HttpResponse<InputStream> stream(HttpClient client) throws IOException, InterruptedException {
        return client.send(request(), HttpResponse.BodyHandlers.ofInputStream());
    }
}
