package io.spinebridge.web;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** What a browser without script does: follows redirects, keeps cookies, sends forms as they stand in the page. */
public final class Browser {

    private final WebServer server;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    private HttpResponse<String> response;

    public Browser(WebServer server) {
        this.server = server;
    }

    public CookieManager cookies() {
        return cookies;
    }

    public HttpResponse<String> response() {
        return response;
    }

    public Document page() {
        return Jsoup.parse(response.body(), response.uri().toString());
    }

    public Browser open(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(server.uri(path)).GET().build());
    }

    /** Fills fields in and sends the form that holds the first of them. */
    public Browser submit(Map<String, String> fields) throws IOException, InterruptedException {
        Element form = page().selectFirst(
                        "form:has([name=" + fields.keySet().iterator().next() + "])");
        fields.forEach((name, value) -> form.select("[name=" + name + "]").forEach(field -> fill(field, value)));
        return submit(form);
    }

    /** Presses the button with this text. */
    public Browser press(String button) throws IOException, InterruptedException {
        Element pressed = page().select("form button").stream()
                .filter(each -> each.text().equals(button))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + button + " in "
                        + page().select("form button").eachText()));
        return submit(pressed.closest("form"));
    }

    public Browser submit(Element form) throws IOException, InterruptedException {
        String body = ((FormElement) form)
                .formData().stream()
                        .map(field -> field.key() + "=" + URLEncoder.encode(field.value(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        return post(URI.create(form.absUrl("action")), body);
    }

    private static void fill(Element field, String value) {
        if (field.normalName().equals("select")) {
            field.select("option")
                    .forEach(option -> option.attr("selected", option.val().equals(value)));
        } else if (field.attr("type").equals("radio")) {
            field.attr("checked", field.val().equals(value));
        } else {
            field.val(value);
        }
    }

    public Browser post(URI address, String body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    /** Opens the first page and signs in. */
    public Browser signIn(String user) throws IOException, InterruptedException {
        return open("/").submit(Map.of("j_username", user, "j_password", user));
    }

    public Browser lookUp(String number) throws IOException, InterruptedException {
        return open("/adjustments").submit(Map.of("nhsNumber", number));
    }

    public Browser search(String number) throws IOException, InterruptedException {
        return search(Map.of("nhsNumber", number));
    }

    /** Searches for record pointers. */
    public Browser search(Map<String, String> fields) throws IOException, InterruptedException {
        return open("/records").submit(fields);
    }

    private Browser send(HttpRequest request) throws IOException, InterruptedException {
        response = client.send(request, BodyHandlers.ofString());
        return this;
    }
}
