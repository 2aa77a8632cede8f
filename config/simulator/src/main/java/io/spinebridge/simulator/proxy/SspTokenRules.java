package io.spinebridge.simulator.proxy;

import io.spinebridge.simulator.rule.Rule;
import io.spinebridge.simulator.validation.TokenChecks;
import io.spinebridge.simulator.validation.TokenTimes;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The token of a retrieval: that of a professional, in the words of <em>Spine Core: Security, JSON Web Tokens</em>. Thread safe. */
final class SspTokenRules {

    private static final List<String> TEXT_CLAIMS = List.of(
            "iss",
            "sub",
            "aud",
            "reason_for_request",
            "scope",
            "requesting_system",
            "requesting_organization",
            "requesting_user");
    private static final String SCOPE = "patient/*.read";

    private final TokenChecks<ProxyCall, ProxyRefusal> checks;
    private final TokenTimes<ProxyCall, ProxyRefusal> times;
    private final boolean strict;

    SspTokenRules(Clock clock, boolean strict) {
        this.checks = new TokenChecks<>("ssp.token", strict, ProxyRefusal::token);
        this.times = new TokenTimes<>(checks, clock, strict);
        this.strict = strict;
    }

    List<Rule<ProxyCall, ProxyRefusal>> rules() {
        List<Rule<ProxyCall, ProxyRefusal>> rules =
                new ArrayList<>(List.of(checks.present(), checks.form(), checks.json(), checks.header()));
        TEXT_CLAIMS.forEach(name -> rules.add(checks.text(name)));
        rules.add(checks.number("exp").onlyIf(strict));
        rules.add(checks.number("iat").onlyIf(strict));
        rules.add(times.life(read -> "The exp claim must be 300 seconds after the iat claim"));
        rules.add(times.current(
                read -> "The JWT associated with the Authorisation header has expired or is not valid yet"));
        rules.addAll(new SspCallerRules(checks).rules());
        rules.addAll(purpose());
        return rules;
    }

    private List<Rule<ProxyCall, ProxyRefusal>> purpose() {
        return List.of(
                checks.ofToken(
                                "reason",
                                "The reason for the request is directcare.",
                                read -> read.text("reason_for_request").equals("directcare"),
                                read -> "reason_for_request (" + read.text("reason_for_request")
                                        + ") must be 'directcare'")
                        .given(call -> call.has("reason_for_request")),
                checks.ofToken(
                                "scope",
                                "The scope is patient/*.read.",
                                read -> strict
                                        ? read.text("scope").equals(SCOPE)
                                        : Arrays.asList(read.text("scope").split(" "))
                                                .contains(SCOPE),
                                read -> "scope (" + read.text("scope") + ") must match " + SCOPE)
                        .given(call -> call.has("scope")),
                checks.rule(
                                "audience",
                                "The audience is the provider's host or registered endpoint.",
                                SspTokenRules::isAudience,
                                call -> "The aud claim must be the URL of the provider's endpoint")
                        .given(call -> call.has("aud") && call.target().url().isPresent())
                        .onlyIf(strict));
    }

    private static boolean isAudience(ProxyCall call) {
        String audience = call.claim("aud").replaceAll("/$", "");
        URI url = call.target().url().orElseThrow();
        return audience.equals("https://" + url.getRawAuthority())
                || call.endpoints().stream()
                        .anyMatch(
                                endpoint -> audience.equals(endpoint.endpoint().toString()));
    }
}
