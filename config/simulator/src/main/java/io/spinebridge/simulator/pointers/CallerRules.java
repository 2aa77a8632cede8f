package io.spinebridge.simulator.pointers;

import io.spinebridge.simulator.fhir.NhsNumber;
import io.spinebridge.simulator.rule.Rule;
import io.spinebridge.simulator.service.SpineRefusal;
import io.spinebridge.simulator.validation.Arrival;
import io.spinebridge.simulator.validation.Token;
import io.spinebridge.simulator.validation.TokenChecks;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Who the token says is calling, a user or a citizen. The words are those of the reference implementation. Thread safe. */
final class CallerRules {

    private static final Pattern CITIZEN = Pattern.compile("https?://fhir\\.nhs\\.net/Id/nhs-number\\|([0-9]{10})");

    private final TokenChecks<Arrival, SpineRefusal> checks;
    private final Supplier<PointersOptions> options;

    CallerRules(TokenChecks<Arrival, SpineRefusal> checks, Supplier<PointersOptions> options) {
        this.checks = checks;
        this.options = options;
    }

    private boolean isProfessional(Arrival a) {
        return AccessMode.of(a, options.get()) == AccessMode.PROFESSIONAL;
    }

    Rule<Arrival, SpineRefusal> userThere() {
        return checks.rule(
                        "claim.requesting_user",
                        "The token has the claim requesting_user, a text; only a provider's system may call unattended.",
                        a -> a.has("requesting_user"),
                        a ->
                                "The mandatory claim requesting_user from the JWT associated with the Authorisation header is missing")
                .appliesTo(this::isProfessional)
                .given(a -> a.token().isPresent());
    }

    Rule<Arrival, SpineRefusal> userIsSubject() {
        return checks.ofToken(
                        "subject.user",
                        "The subject is the requesting user.",
                        read -> read.text("sub").equals(read.text("requesting_user")),
                        read -> "requesting_user (" + read.text("requesting_user") + ") and sub (" + read.text("sub")
                                + ") claim's values must match")
                .appliesTo(this::isProfessional)
                .given(a -> a.has("requesting_user"));
    }

    Rule<Arrival, SpineRefusal> user() {
        return checks.ofToken(
                        "user",
                        "The requesting user is a role profile id.",
                        read -> read.roleProfileId().isPresent(),
                        read -> "requesting_user (" + read.text("requesting_user") + ") must be of the form ["
                                + Token.ROLE_PROFILE + "|[SDSRoleProfileID]]")
                .appliesTo(this::isProfessional)
                .given(a -> a.has("requesting_user"));
    }

    /** There are no published words for any of this. */
    Rule<Arrival, SpineRefusal> patient() {
        return checks.rule(
                        "patient",
                        "Only a citizen's token names a requesting patient, who is its subject (citizens are off by default).",
                        a -> AccessMode.of(a, options.get()) == AccessMode.CITIZEN
                                ? isPatient(a.claim("requesting_patient"))
                                        && a.claim("sub").equals(a.claim("requesting_patient"))
                                : !a.claims().containsKey("requesting_patient"),
                        a -> "requesting_patient (" + a.claim("requesting_patient") + ") is not allowed")
                .given(a -> a.token().isPresent());
    }

    private static boolean isPatient(String claim) {
        return CITIZEN.matcher(claim)
                .results()
                .anyMatch(match -> match.group().equals(claim) && NhsNumber.isValid(match.group(1)));
    }
}
