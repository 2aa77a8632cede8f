package io.spinebridge.simulator.adjustments;

import io.spinebridge.simulator.rule.Rule;
import io.spinebridge.simulator.service.SpineRefusal;
import io.spinebridge.simulator.validation.Arrival;
import io.spinebridge.simulator.validation.ArrivalRule;
import io.spinebridge.simulator.validation.AudienceChecks;
import io.spinebridge.simulator.validation.KnownSystems;
import io.spinebridge.simulator.validation.TokenChecks;
import io.spinebridge.simulator.validation.TokenTimes;
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

    private final TokenChecks<Arrival, SpineRefusal> checks;
    private final TokenTimes<Arrival, SpineRefusal> times;
    private final CallerRules callers;
    private final boolean strict;

    TokenRules(KnownSystems known, Clock clock, boolean strict) {
        this.checks = new TokenChecks<>("token", strict, ArrivalRule::token);
        this.times = new TokenTimes<>(checks, clock, strict);
        this.strict = strict;
        this.callers = new CallerRules(known, checks);
    }

    List<Rule<Arrival, SpineRefusal>> rules() {
        List<Rule<Arrival, SpineRefusal>> rules =
                new ArrayList<>(List.of(checks.present(), checks.form(), checks.json(), checks.header()));
        TEXT_CLAIMS.forEach(name -> rules.add(checks.text(name)));
        // The real Spine has been seen to take tokens without them.
        rules.add(checks.number("exp").onlyIf(strict));
        rules.add(checks.number("iat").onlyIf(strict));
        rules.add(times.life(read -> "The exp claim must be 300 seconds after the iat claim"));
        rules.add(times.current(
                read -> "The JWT associated with the Authorisation header has expired or is not valid yet"));
        rules.addAll(callers.rules());
        rules.add(checks.ofToken(
                        "reason",
                        "The reason for the request is directcare.",
                        read -> read.text("reason_for_request").equals("directcare"),
                        read -> "reason_for_request (" + read.text("reason_for_request")
                                + ") must be \u2018directcare\u2019")
                .given(a -> a.has("reason_for_request")));
        rules.add(new AudienceChecks(checks, strict).isAddress());
        return rules;
    }
}
