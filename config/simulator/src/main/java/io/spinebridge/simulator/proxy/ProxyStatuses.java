package io.spinebridge.simulator.proxy;

import static io.spinebridge.simulator.proxy.ProxyRefusal.PROXY_CODES;
import static io.spinebridge.simulator.proxy.ProxyRefusal.own;

/** What the proxy says with each status that it gives by itself. Stateless. */
final class ProxyStatuses {

    private ProxyStatuses() {}

    /**
     * What the proxy says with a status, when no rule has more to say.
     *
     * @param url the target
     */
    static ProxyRefusal refusal(int status, String url) {
        return switch (status) {
            case 403 ->
                new ProxyRefusal(
                        403,
                        "",
                        "error",
                        "forbidden",
                        PROXY_CODES,
                        "403",
                        "AUTHENTICATION_FAILED",
                        "Authentication Failed");
            // As it was captured from the live proxy; the published table has error and not-supported.
            case 405 ->
                new ProxyRefusal(
                        405,
                        "",
                        "fatal",
                        "forbidden",
                        "https://fhir.nhs.uk/StructureDefinition/spine-operationoutcome-1",
                        "405",
                        "405: Method Not Allowed",
                        "");
            case 415 -> own(415, "not-supported", "Unsupported_Media_Type");
            case 429 -> own(429, "throttled", "429: Too Many Requests");
            case 444 -> own(444, "transient", "444: No Response");
            case 495 -> own(495, "forbidden", "495: SSL Certificate Error");
            case 496 -> own(496, "forbidden", "496: SSL Certificate required");
            case 497 ->
                new ProxyRefusal(
                        497,
                        "",
                        "fatal",
                        "forbidden",
                        PROXY_CODES,
                        "497",
                        "The plain HTTP request was sent to HTTPS port",
                        "The plain HTTP request was sent to HTTPS port");
            case 502 -> own(502, "transient", "ERROR_COMMUNICATING_TO_ENDPOINT_URL_" + url);
            case 503 -> own(503, "transient", "Service Unavailable");
            case 504 -> own(504, "transient", "504: Gateway Timeout");
            case 599 -> own(599, "transient", "599: Network Connect Timeout");
            default -> own(status, status >= 500 ? "exception" : "invalid", String.valueOf(status));
        };
    }
}
