package io.spinebridge.simulator.adjustments;

import ca.uhn.fhir.context.FhirContext;
import io.spinebridge.simulator.rule.Rule;
import io.spinebridge.simulator.service.Route;
import io.spinebridge.simulator.service.SpineAnswer;
import io.spinebridge.simulator.service.SpineRefusal;
import io.spinebridge.simulator.service.SpineRequest;
import io.spinebridge.simulator.service.SpineRequest.Caller;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.instance.model.api.IBaseResource;

/**
 * Stands in for the simulator's server: finds the route, asks the rules in order, lets the request be performed, and sends
 * both bodies through a format, as the wire would.
 */
final class Harness {
    static final FhirContext CONTEXT = FhirContext.forDstu3Cached();
    static final String BASE = "https://localhost/STU3";
    static final String CATEGORY = "https://fhir.nhs.uk/STU3/CodeSystem/RARecord-FlagCategory-1|NRAF";
    static final String LIST_CODE = "http://snomed.info/sct|1094391000000102";
    static final Caller NURSE = new Caller("555254240100", "RXA", "123456123456");

    final TestClock clock = new TestClock();
    final AdjustmentsService service = new AdjustmentsService(CONTEXT, clock, URI.create(BASE));
    final Format format;
    Caller caller = NURSE;

    Harness(Format format) {
        this.format = format;
    }

    Answer search(String path, String nhsNumber) {
        return path.equals("List")
                ? get("/List?patient=" + nhsNumber + "&status=current&code=" + encoded(LIST_CODE))
                : get("/" + path + "?patient=" + nhsNumber + "&status=active&category=" + encoded(CATEGORY));
    }

    Answer get(String pathAndQuery, String... headers) {
        return send("GET", pathAndQuery, new byte[0], headers);
    }

    Answer post(String path, IBaseResource body, String... headers) {
        return send("POST", path, bytes(body), headers);
    }

    Answer put(String path, String ifMatch, IBaseResource body) {
        return send("PUT", path, bytes(body), "If-Match", ifMatch);
    }

    /** Updates a resource as it was read: by its id, matching its version. */
    Answer put(RecordPart part, org.hl7.fhir.dstu3.model.Resource body) {
        return put(
                "/" + part.path() + "/" + body.getIdElement().getIdPart(),
                "W/\"" + body.getMeta().getVersionId() + "\"",
                body);
    }

    byte[] bytes(IBaseResource body) {
        return format.parser(CONTEXT).encodeResourceToString(body).getBytes(StandardCharsets.UTF_8);
    }

    Answer send(String method, String pathAndQuery, byte[] body, String... headers) {
        SpineRequest request = request(method, pathAndQuery, body, headers);
        if (request.route().isEmpty()) {
            return new Answer(404, Map.of(), null, "route");
        }
        if (!request.route().get().methodAllowed()) {
            return new Answer(405, Map.of(), null, "verb");
        }
        for (Rule<SpineRequest, SpineRefusal> rule : service.rules()) {
            Optional<SpineRefusal> refusal = rule.check().apply(request);
            if (refusal.isPresent()) {
                return received(Outcomes.refused(refusal.get()), rule.id());
            }
        }
        return received(service.perform(request), null);
    }

    SpineRequest request(String method, String pathAndQuery, byte[] body, String... headers) {
        URI uri = URI.create(BASE + pathAndQuery);
        String path = pathAndQuery.split("\\?", 2)[0];
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put("content-type", List.of(format.mediaType));
        for (int i = 0; i < headers.length; i += 2) {
            if (headers[i + 1] != null) {
                fields.put(headers[i].toLowerCase(Locale.ROOT), List.of(headers[i + 1]));
            }
        }
        Optional<Route> route = service.route(method, path);
        return new SpineRequest(
                method,
                uri,
                path,
                uri.getRawQuery(),
                parameters(uri.getRawQuery()),
                fields,
                body,
                route,
                Optional.of(caller));
    }

    private static Map<String, List<String>> parameters(String query) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (query != null) {
            for (String pair : query.split("&")) {
                String[] parts = pair.split("=", 2);
                parameters
                        .computeIfAbsent(decoded(parts[0]), name -> new ArrayList<>())
                        .add(parts.length == 2 ? decoded(parts[1]) : "");
            }
        }
        return parameters;
    }

    private Answer received(SpineAnswer answer, String rule) {
        IBaseResource overTheWire = answer.resource()
                .map(resource -> format.parser(CONTEXT).encodeResourceToString(resource))
                .<IBaseResource>map(text -> format.parser(CONTEXT).parseResource(text))
                .orElse(null);
        return new Answer(answer.status(), answer.headers(), overTheWire, rule);
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String decoded(String value) {
        return URLDecoder.decode(value, StandardCharsets.UTF_8);
    }
}
