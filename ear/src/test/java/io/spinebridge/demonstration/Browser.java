package io.spinebridge.demonstration;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** As much of a browser as a clinician needs: cookies, redirects, forms. To be used by one thread. */
public final class Browser {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http;
    private int status;
    private Document page;

    /** Goes where it is sent. */
    public Browser() {
        this(HttpClient.Redirect.NORMAL);
    }

    private Browser(HttpClient.Redirect redirect) {
        // No browser speaks HTTP/2 without TLS. Over such connections Payara, under load, twice waited in vain for a
        // form that had been sent.
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(cookies)
                .followRedirects(redirect)
                .build();
    }

    /** Shows the answer that would send it elsewhere. */
    public static Browser thatStopsAtRedirects() {
        return new Browser(HttpClient.Redirect.NEVER);
    }

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
                .filter(candidate -> fields.keySet().stream()
                        .allMatch(name -> !candidate.select(named(name)).isEmpty()))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException("\"" + page.title() + "\" has no form with " + fields.keySet()));
        return send(form, fields);
    }

    /**
     * Sends the first form that a CSS query finds, as it stands: presses its button.
     *
     * @param query finds forms
     */
    public Browser press(String query) throws IOException, InterruptedException {
        Element form = page.selectFirst(query);
        if (form == null) {
            throw new IllegalStateException("\"" + page.title() + "\" has no form " + query);
        }
        return send(form, Map.of());
    }

    /**
     * As {@link #press}, but what comes is a file: the page stays.
     *
     * @throws IOException also when it does not come to its end
     */
    public HttpResponse<byte[]> download(String query) throws IOException, InterruptedException {
        Element form = page.selectFirst(query);
        if (form == null) {
            throw new IllegalStateException("\"" + page.title() + "\" has no form " + query);
        }
        return http.send(request(form, Map.of()).timeout(PATIENCE).build(), BodyHandlers.ofByteArray());
    }

    private Browser send(Element form, Map<String, String> fields) throws IOException, InterruptedException {
        return show(request(form, fields));
    }

    private static HttpRequest.Builder request(Element form, Map<String, String> fields) {
        Map<String, String> sent = new LinkedHashMap<>();
        for (Element control : form.select("input[name], select[name], textarea[name]")) {
            String name = control.attr("name");
            if (fields.containsKey(name)) {
                sent.put(name, fields.get(name));
            } else if (control.normalName().equals("select")) {
                Element chosen = control.selectFirst("option[selected]");
                sent.put(name, chosen == null ? "" : chosen.val());
            } else if (!control.attr("type").equals("radio") || control.hasAttr("checked")) {
                sent.put(name, control.val());
            }
        }
        String body = sent.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(URI.create(form.absUrl("action")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private Browser show(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
        status = answer.statusCode();
        page = Jsoup.parse(answer.body(), answer.uri().toString());
        return this;
    }

    /** The values of its cookies. */
    public List<String> cookies() {
        return cookies.getCookieStore().getCookies().stream()
                .map(HttpCookie::getValue)
                .toList();
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
        return "[name=" + name + "]";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
