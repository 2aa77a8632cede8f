package io.spinebridge.token;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.PlainHeader;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;

/**
 * Makes tokens: header {@code {"alg":"none","typ":"JWT"}}, unpadded base64url, empty signature, valid for five minutes. Thread safe.
 *
 * <p>Follows <em>Spine Core: Security, JSON Web Tokens</em> and <em>Reasonable Adjustments API: JSON Web Token</em>.
 */
public final class TokenFactory {

    private static final Duration LIFE = Duration.ofSeconds(300);
    private static final PlainHeader HEADER = new PlainHeader.Builder().type(JOSEObjectType.JWT).build();
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

    /** A token for a healthcare professional, in compact form; ends with a dot. */
    public String create(TokenRequest request) {
        Instant issued = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        String user = ROLE_PROFILE + request.user().roleProfileId();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(issuer.toString())
                .subject(user)
                .audience(request.audience().toString())
                .expirationTime(Date.from(issued.plus(LIFE)))
                .issueTime(Date.from(issued))
                .claim("reason_for_request", "directcare")
                .claim("scope", request.scope())
                .claim("requesting_system", SYSTEM + request.asid())
                .claim("requesting_organization", ORGANISATION + request.user().organisation())
                .claim("requesting_user", user)
                .build();
        return new PlainJWT(HEADER, claims).serialize();
    }
}
