package io.spinebridge.simulator.validation;

import io.spinebridge.simulator.rule.Rule;
import io.spinebridge.simulator.service.SpineRefusal;
import java.net.URI;

/** For whom a token is. Services of the Spine differ in how much of their address they want to see. Stateless. */
public final class AudienceChecks {

    private final TokenChecks<Arrival, SpineRefusal> checks;
    private final boolean strict;

    /**
     * Makes the checks of a service.
     *
     * @param strict whether an audience that is any address of this Spine will not do
     */
    public AudienceChecks(TokenChecks<Arrival, SpineRefusal> checks, boolean strict) {
        this.checks = checks;
        this.strict = strict;
    }

    /** It is for the address that was called. */
    public Rule<Arrival, SpineRefusal> isAddress() {
        return checks.rule(
                        "audience",
                        "The audience is the request's URL without its query.",
                        a -> isAudience(a, origin(a) + a.request().uri().getRawPath()),
                        a -> "The aud claim must be the URL of the endpoint")
                .given(a -> a.has("aud"));
    }

    /** It is for the host that was called. */
    public Rule<Arrival, SpineRefusal> isHost() {
        return checks.rule(
                        "audience",
                        "The audience is the service's host: scheme, name and port alone.",
                        a -> isAudience(a, origin(a)),
                        a -> "The aud claim must be the URL of the service")
                .given(a -> a.has("aud"));
    }

    private boolean isAudience(Arrival a, String wanted) {
        String audience = a.claim("aud");
        return strict ? audience.equals(wanted) : audience.equals(origin(a)) || audience.startsWith(origin(a) + "/");
    }

    private static String origin(Arrival a) {
        URI request = a.request().uri();
        return request.getScheme() + "://" + request.getRawAuthority();
    }
}
