package io.spinebridge.simulator.validation;

import static io.spinebridge.simulator.validation.TokenChecks.ofToken;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** The rules of the bearer token itself, as Reasonable Adjustments has them. Thread safe. */
final class TokenRules {

    private static final List<String> TEXT_CLAIMS = List.of(
            "iss",
            "sub",
            "aud",
            "reason_for_request",
            "scope",
            "requesting_system",
            "requesting_organization",
            "requesting_user");

    private final TokenChecks checks;
    private final PartyRules parties;
    private final boolean strict;

    TokenRules(KnownSystems known, Clock clock, boolean strict) {
        this.checks = new TokenChecks("token", clock, strict);
        this.strict = strict;
        this.parties = new PartyRules(known);
    }

    List<CommonRule> rules() {
        List<CommonRule> rules =
                new ArrayList<>(List.of(checks.present(), checks.form(), checks.json(), checks.header()));
        TEXT_CLAIMS.forEach(name -> rules.add(checks.text(name)));
        // The real Spine has been seen to take tokens without them.
        rules.add(checks.number("exp").onlyIf(strict));
        rules.add(checks.number("iat").onlyIf(strict));
        rules.add(checks.life(read -> "The exp claim must be 300 seconds after the iat claim"));
        rules.add(checks.current(
                read -> "The JWT associated with the Authorisation header has expired or is not valid yet"));
        rules.addAll(parties.rules());
        rules.add(ofToken(
                        "token.reason",
                        "The reason for the request is directcare.",
                        read -> read.text("reason_for_request").equals("directcare"),
                        read -> "reason_for_request (" + read.text("reason_for_request")
                                + ") must be \u2018directcare\u2019")
                .given(a -> a.has("reason_for_request")));
        rules.add(checks.audience());
        return rules;
    }
}
