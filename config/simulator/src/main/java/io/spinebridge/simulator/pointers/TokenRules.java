package io.spinebridge.simulator.pointers;

import static io.spinebridge.simulator.validation.ArrivalRule.rule;
import static io.spinebridge.simulator.validation.ArrivalRule.token;
import static io.spinebridge.simulator.validation.ArrivalRule.unless;

import io.spinebridge.simulator.rule.Rule;
import io.spinebridge.simulator.service.SpineRefusal;
import io.spinebridge.simulator.validation.Arrival;
import io.spinebridge.simulator.validation.ArrivalRule;
import io.spinebridge.simulator.validation.AudienceChecks;
import io.spinebridge.simulator.validation.KnownSystems;
import io.spinebridge.simulator.validation.TokenChecks;
import io.spinebridge.simulator.validation.TokenTimes;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rules of the locator's token, claim by claim in the order of its reference implementation (<em>NRL FHIR API: JSON Web Token
 * Guidance</em>). Who the caller is comes from {@link CallerRules} and {@link CallingSystemRules}. Thread safe.
 */
final class TokenRules {

    private static final Pattern SECTIONS = Pattern.compile("Bearer\\s+([^.\\s]+)\\.([^.\\s]*)\\.");
    private static final Pattern UNPADDED = Pattern.compile("[a-zA-Z0-9\\-_]*");
    private static final Set<String> SCOPES =
            Set.of("patient/DocumentReference.read", "patient/DocumentReference.write");

    private final TokenChecks<Arrival, SpineRefusal> checks;
    private final TokenTimes<Arrival, SpineRefusal> times;
    private final CallerRules callers;
    private final CallingSystemRules systems;
    private final boolean strict;
    private final Supplier<PointersOptions> options;

    TokenRules(KnownSystems known, Clock clock, boolean strict, Supplier<PointersOptions> options) {
        this.checks = new TokenChecks<>("nrl.token", strict, ArrivalRule::token);
        this.times = new TokenTimes<>(checks, clock, strict);
        this.callers = new CallerRules(checks, options);
        this.systems = new CallingSystemRules(known, checks, options);
        this.strict = strict;
        this.options = options;
    }

    List<Rule<Arrival, SpineRefusal>> all() {
        return List.of(
                checks.present(),
                checks.form(this::hasForm),
                checks.rule(
                                "body",
                                "The section of the claims is not empty.",
                                a -> !sections(a).group(2).isEmpty(),
                                a -> "The JWT associated with the Authorisation header must have a body of claims.")
                        .given(a -> sections(a).matches()),
                checks.json(),
                checks.header(),
                checks.text("iss"),
                checks.text("aud"),
                checks.number("iat"),
                checks.number("exp"),
                times.life(read -> "exp " + read.claims().get("exp") + " must be 5 minutes greater than iat "
                        + read.claims().get("iat")),
                times.current(read -> "iat " + read.claims().get("iat") + " must be in the past or now and exp "
                        + read.claims().get("exp") + " must be in the future or now"),
                checks.text("sub"),
                callers.userThere(),
                callers.userIsSubject(),
                callers.user(),
                callers.patient(),
                checks.text("requesting_system"),
                systems.systemIsSubject(),
                systems.system(),
                systems.systemKnown(),
                checks.text("reason_for_request"),
                reason(),
                checks.text("scope"),
                scope(),
                checks.text("requesting_organization"),
                systems.organisation(),
                systems.organisationKnown(),
                systems.association(),
                new AudienceChecks(checks, strict).isHost());
    }

    private boolean hasForm(Arrival a) {
        Matcher sections = sections(a);
        return sections.matches()
                && (!strict
                        || UNPADDED.matcher(sections.group(1)).matches()
                                && UNPADDED.matcher(sections.group(2)).matches());
    }

    private static Matcher sections(Arrival a) {
        Matcher sections = SECTIONS.matcher(a.header("authorization"));
        sections.matches();
        return sections;
    }

    private Rule<Arrival, SpineRefusal> reason() {
        return rule(
                        "nrl.token.reason",
                        "The reason for the request is directcare; a citizen's is patientaccess.",
                        a -> {
                            String wanted = AccessMode.of(a, options.get()) == AccessMode.CITIZEN
                                    ? "patientaccess"
                                    : "directcare";
                            return unless(
                                    a.claim("reason_for_request").equals(wanted),
                                    token("reason_for_request (" + a.claim("reason_for_request") + ") must be '"
                                            + wanted + "'"));
                        })
                .given(a -> a.has("reason_for_request"));
    }

    private Rule<Arrival, SpineRefusal> scope() {
        return rule("nrl.token.scope", "The token's scope is that of the interaction.", a -> {
                    String wanted = AdmissionRules.interaction(a).scope();
                    List<String> scopes = Arrays.asList(a.claim("scope").split(" "));
                    boolean kept = strict
                            ? a.claim("scope").equals(wanted)
                            : scopes.contains(wanted) && SCOPES.containsAll(scopes);
                    return unless(kept, token("scope (" + a.claim("scope") + ") must match " + wanted));
                })
                .appliesTo(a -> !AdmissionRules.interaction(a).is(Interaction.Kind.NONE))
                .given(a -> a.has("scope"));
    }
}
