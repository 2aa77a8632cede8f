package io.spinebridge.demonstration;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** As much of a browser as a clinician needs: cookies, redirects, forms. To be used by one thread. */
public final class Browser {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private int status;
    private Document page;

    /** Goes to an address. */
    public Browser open(URI address) throws IOException, InterruptedException {
        return show(HttpRequest.newBuilder(address));
    }

    /**
     * Fills in the form of the page that has these fields, and sends it with everything else that stands in it.
     *
     * @param fields values by names of fields
     */
    public Browser submit(Map<String, String> fields) throws IOException, InterruptedException {
        Element form = page.select("form").stream()
                .filter(candidate -> fields.keySet().stream().allMatch(name -> !candidate.select(named(name)).isEmpty()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("\"" + page.title() + "\" has no form with " + fields.keySet()));
        fields.forEach((name, value) -> form.select(named(name)).val(value));
        String body = form.select("input[name]").stream()
                .map(input -> encoded(input.attr("name")) + "=" + encoded(input.val()))
                .collect(Collectors.joining("&"));
        return show(HttpRequest.newBuilder(URI.create(form.absUrl("action")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private Browser show(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
        status = answer.statusCode();
        page = Jsoup.parse(answer.body(), answer.uri().toString());
        return this;
    }

    /** What it shows. */
    public Document page() {
        return page;
    }

    /** HTTP status of what it shows. */
    public int status() {
        return status;
    }

    private static String named(String name) {
        return "input[name=" + name + "]";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
