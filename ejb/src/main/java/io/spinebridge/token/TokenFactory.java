package io.spinebridge.token;

import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import io.spinebridge.api.SpineUser;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Makes tokens: header {@code {"alg":"none","typ":"JWT"}}, unpadded base64url, empty signature, valid for five minutes. Thread safe.
 *
 * <p>Follows <em>Spine Core: Security, JSON Web Tokens</em> and <em>Reasonable Adjustments API: JSON Web Token</em>.
 */
public final class TokenFactory {

    private static final Duration LIFE = Duration.ofSeconds(300);
    private static final String HEADER = Base64URL.encode("{\"alg\":\"none\",\"typ\":\"JWT\"}") + ".";
    private static final String SYSTEM = "https://fhir.nhs.uk/Id/accredited-system|";
    private static final String ORGANISATION = "https://fhir.nhs.uk/Id/ods-organization-code|";
    private static final String ROLE_PROFILE = "https://fhir.nhs.uk/Id/sds-role-profile-id|";

    private final URI issuer;
    private final Clock clock;

    /**
     * Makes tokens of one issuer.
     *
     * @param issuer URI of this system
     * @param clock time of issue
     */
    public TokenFactory(URI issuer, Clock clock) {
        this.issuer = issuer;
        this.clock = clock;
    }

    /**
     * A token in compact form; ends with a dot. For a person it names the {@code requesting_user}, who is the subject; for a system at work
     * unattended the system is the subject, and no user is named.
     */
    public String create(TokenRequest request) {
        Instant issued = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Optional<String> user = request.caller() instanceof SpineUser person
                ? Optional.of(ROLE_PROFILE + person.roleProfileId())
                : Optional.empty();
        // In the order of the specification's examples: Nimbus' own builder has none that can be relied on.
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", issuer.toString());
        claims.put("sub", user.orElse(SYSTEM + request.asid()));
        claims.put("aud", request.audience().toString());
        claims.put("exp", issued.plus(LIFE).getEpochSecond());
        claims.put("iat", issued.getEpochSecond());
        claims.put("reason_for_request", "directcare");
        claims.put("scope", request.scope());
        claims.put("requesting_system", SYSTEM + request.asid());
        claims.put("requesting_organization", ORGANISATION + request.caller().organisation());
        user.ifPresent(id -> claims.put("requesting_user", id));
        // Nimbus' own PlainJWT would read the header again each time.
        return HEADER + Base64URL.encode(JSONObjectUtils.toJSONString(claims)).toString() + ".";
    }
}
