package io.spinebridge.simulator.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** A bearer token as the specification has it, made independently of the simulator's and the client's code, to be spoilt on purpose. */
public final class TestToken {

    public static final String NURSE = "https://fhir.nhs.uk/Id/sds-role-profile-id|555254240100";

    private static final ObjectMapper JSON = new ObjectMapper();

    public final Map<String, Object> header = new LinkedHashMap<>();
    public final Map<String, Object> claims = new LinkedHashMap<>();

    public TestToken(String audience, String scope) {
        long now = Instant.now().getEpochSecond();
        header.put("alg", "none");
        header.put("typ", "JWT");
        claims.put("iss", "https://spinebridge.hospital.nhs.uk");
        claims.put("sub", NURSE);
        claims.put("aud", audience);
        claims.put("exp", now + 300);
        claims.put("iat", now);
        claims.put("reason_for_request", "directcare");
        claims.put("scope", scope);
        claims.put("requesting_system", "https://fhir.nhs.uk/Id/accredited-system|200000000205");
        claims.put("requesting_organization", "https://fhir.nhs.uk/Id/ods-organization-code|RXA");
        claims.put("requesting_user", NURSE);
    }

    public String authorization() {
        return "Bearer " + part(header) + "." + part(claims) + ".";
    }

    private static String part(Map<String, Object> content) {
        try {
            return base64(JSON.writeValueAsString(content));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
