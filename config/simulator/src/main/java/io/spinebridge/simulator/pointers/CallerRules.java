package io.spinebridge.simulator.pointers;

import static io.spinebridge.simulator.validation.CommonRule.rule;
import static io.spinebridge.simulator.validation.CommonRule.token;
import static io.spinebridge.simulator.validation.CommonRule.unless;
import static io.spinebridge.simulator.validation.TokenChecks.ofToken;

import io.spinebridge.simulator.fhir.NhsNumber;
import io.spinebridge.simulator.validation.Arrival;
import io.spinebridge.simulator.validation.CommonRule;
import io.spinebridge.simulator.validation.KnownSystems;
import io.spinebridge.simulator.validation.Token;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Who the token says is calling: user or citizen, system, organisation. The words are those of the reference implementation. Thread safe. */
final class CallerRules {

    private static final Pattern ASID = Pattern.compile("[0-9]{12}");
    private static final Pattern ODS_CODE = Pattern.compile("[0-9A-Za-z]{1,12}");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern CITIZEN = Pattern.compile("https?://fhir\\.nhs\\.net/Id/nhs-number\\|([0-9]{10})");

    private final KnownSystems known;
    private final Supplier<PointersOptions> options;

    CallerRules(KnownSystems known, Supplier<PointersOptions> options) {
        this.known = known;
        this.options = options;
    }

    private Mode mode(Arrival a) {
        return Mode.of(a, options.get());
    }

    private static boolean isReadable(Arrival a) {
        return a.token().isPresent();
    }

    CommonRule userThere() {
        return rule(
                        "nrl.token.claim.requesting_user",
                        "The token has the claim requesting_user, a text; only a provider's system may call unattended.",
                        a -> unless(
                                a.has("requesting_user"),
                                token(
                                        "The mandatory claim requesting_user from the JWT associated with the Authorisation header is missing")))
                .appliesTo(a -> mode(a) == Mode.PROFESSIONAL)
                .given(CallerRules::isReadable);
    }

    CommonRule userIsSubject() {
        return ofToken(
                        "nrl.token.subject.user",
                        "The subject is the requesting user.",
                        read -> read.text("sub").equals(read.text("requesting_user")),
                        read -> "requesting_user (" + read.text("requesting_user") + ") and sub (" + read.text("sub")
                                + ") claim's values must match")
                .appliesTo(a -> mode(a) == Mode.PROFESSIONAL)
                .given(a -> a.has("requesting_user"));
    }

    CommonRule user() {
        return ofToken(
                        "nrl.token.user",
                        "The requesting user is a role profile id.",
                        read -> read.identifier("requesting_user", Token.ROLE_PROFILE)
                                .filter(id -> DIGITS.matcher(id).matches())
                                .isPresent(),
                        read -> "requesting_user (" + read.text("requesting_user") + ") must be of the form ["
                                + Token.ROLE_PROFILE + "|[SDSRoleProfileID]]")
                .appliesTo(a -> mode(a) == Mode.PROFESSIONAL)
                .given(a -> a.has("requesting_user"));
    }

    /** There are no published words for any of this. */
    CommonRule patient() {
        return rule(
                        "nrl.token.patient",
                        "Only a citizen's token names a requesting patient, who is its subject (citizens are off by default).",
                        a -> unless(
                                mode(a) == Mode.CITIZEN
                                        ? isPatient(a.claim("requesting_patient"))
                                                && a.claim("sub").equals(a.claim("requesting_patient"))
                                        : !a.token().orElseThrow().claims().containsKey("requesting_patient"),
                                token("requesting_patient (" + a.claim("requesting_patient") + ") is not allowed")))
                .given(CallerRules::isReadable);
    }

    private static boolean isPatient(String claim) {
        return CITIZEN.matcher(claim)
                .results()
                .anyMatch(match -> match.group().equals(claim) && NhsNumber.isValid(match.group(1)));
    }

    CommonRule systemIsSubject() {
        return ofToken(
                        "nrl.token.subject.system",
                        "The subject is the requesting system where no user calls.",
                        read -> read.text("sub").equals(read.text("requesting_system")),
                        read -> "requesting_system (" + read.text("requesting_system") + ") and sub ("
                                + read.text("sub") + ") claim's values must match")
                .appliesTo(a -> mode(a) == Mode.UNATTENDED)
                .given(a -> a.has("requesting_system") && a.has("sub"));
    }

    CommonRule system() {
        return rule(
                        "nrl.token.system",
                        "The requesting system is an ASID of 12 digits.",
                        a -> unless(
                                asid(a).isPresent(),
                                token("requesting_system (" + a.claim("requesting_system") + ") must be of the form ["
                                        + Token.SYSTEM + "|[ASID]]")))
                .given(a -> a.has("requesting_system"));
    }

    CommonRule systemKnown() {
        return rule(
                        "nrl.token.system.known",
                        "The requesting system is known.",
                        a -> unless(
                                known.find(asid(a).orElseThrow()).isPresent(),
                                token("The ASID defined in the requesting_system (" + asid(a).orElseThrow()
                                        + ") is unknown")))
                .given(a -> asid(a).isPresent());
    }

    CommonRule organisation() {
        return rule(
                        "nrl.token.organisation",
                        "The requesting organisation is an ODS code.",
                        a -> unless(
                                odsCode(a).isPresent(),
                                token("requesting_organization (" + a.claim("requesting_organization")
                                        + ") must be of the form [" + Token.ORGANISATION + "|[ODSCode]")))
                .given(a -> a.has("requesting_organization"));
    }

    CommonRule organisationKnown() {
        return rule(
                        "nrl.token.organisation.known",
                        "The requesting organisation is known.",
                        a -> unless(
                                Organisations.knows(odsCode(a).orElseThrow()),
                                token("The ODS code defined in the requesting_organization ("
                                        + odsCode(a).orElseThrow() + ") is unknown")))
                .given(a -> odsCode(a).isPresent());
    }

    CommonRule association() {
        return rule(
                        "nrl.token.organisation.system",
                        "The requesting system belongs to the requesting organisation.",
                        a -> unless(
                                known.find(asid(a).orElseThrow())
                                        .orElseThrow()
                                        .organisations()
                                        .contains(odsCode(a).orElseThrow()),
                                token("requesting_system ASID (" + asid(a).orElseThrow()
                                        + ") is not associated with the requesting_organization ODS code ("
                                        + odsCode(a).orElseThrow() + ")")))
                .given(a -> asid(a).flatMap(known::find).isPresent())
                .given(a -> odsCode(a).filter(Organisations::knows).isPresent());
    }

    private static Optional<String> asid(Arrival a) {
        return a.token()
                .flatMap(read -> read.identifier("requesting_system", Token.SYSTEM))
                .filter(id -> ASID.matcher(id).matches());
    }

    private static Optional<String> odsCode(Arrival a) {
        return a.token()
                .flatMap(read -> read.identifier("requesting_organization", Token.ORGANISATION))
                .filter(code -> ODS_CODE.matcher(code).matches());
    }
}
