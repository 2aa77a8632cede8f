package io.spinebridge.simulator.server;

import io.spinebridge.simulator.service.Route;
import io.spinebridge.simulator.service.SpineRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.server.Request;

/** From the server's request to a service's. Stateless. */
final class RequestReader {

    private static final Pattern HOST =
            Pattern.compile("[A-Za-z0-9.-]+(:[0-9]{1,5})?|\\[[0-9A-Fa-f:.]+](:[0-9]{1,5})?");
    private static final String LEGAL =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?@!$&'()*+,;=%";

    private RequestReader() {}

    static SpineRequest read(Request http, ServiceEndpoint endpoint) throws IOException {
        String path = http.getHttpURI().getPath();
        String below = endpoint.below(http.getMethod(), path);
        String rawQuery = http.getHttpURI().getQuery();
        Map<String, List<String>> headers = new LinkedHashMap<>();
        List<String> names = new ArrayList<>();
        for (HttpField field : http.getHeaders()) {
            names.add(field.getName());
            headers.computeIfAbsent(field.getName().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(field.getValue());
        }
        String host = headers.getOrDefault("host", List.of("")).get(0);
        URI uri = URI.create("https://" + (HOST.matcher(host).matches() ? host : "localhost") + legal(path)
                + (rawQuery == null ? "" : "?" + legal(rawQuery)));
        Optional<Route> route =
                below.isEmpty() ? Optional.empty() : endpoint.service().route(http.getMethod(), below);
        return new SpineRequest(
                http.getMethod(),
                uri,
                below,
                rawQuery,
                parameters(rawQuery),
                headers,
                names,
                body(http),
                route,
                Optional.empty());
    }

    /** Evidence is kept of hostile requests too: what has no place in a URI is percent-encoded. */
    private static String legal(String text) {
        StringBuilder legal = new StringBuilder();
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            legal.append(LEGAL.indexOf(octet) >= 0 ? String.valueOf((char) octet) : String.format("%%%02X", octet));
        }
        return legal.toString().replaceAll("%(?![0-9A-Fa-f]{2})", "%25");
    }

    private static byte[] body(Request http) throws IOException {
        try (InputStream in = Request.asInputStream(http)) {
            // One more than is allowed, so that a rule can tell.
            return in.readNBytes(SpineRequest.LONGEST_BODY + 1);
        }
    }

    private static Map<String, List<String>> parameters(String rawQuery) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (rawQuery != null && !rawQuery.isEmpty()) {
            for (String pair : rawQuery.split("&")) {
                int equals = pair.indexOf('=');
                String name = decode(equals < 0 ? pair : pair.substring(0, equals));
                parameters
                        .computeIfAbsent(name, n -> new ArrayList<>())
                        .add(equals < 0 ? "" : decode(pair.substring(equals + 1)));
            }
        }
        return parameters;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }
}
