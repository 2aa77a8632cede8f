package io.spinebridge.simulator.validation;

import static io.spinebridge.simulator.validation.CommonRule.rule;
import static io.spinebridge.simulator.validation.CommonRule.token;
import static io.spinebridge.simulator.validation.CommonRule.unless;
import static io.spinebridge.simulator.validation.TokenChecks.identifier;
import static io.spinebridge.simulator.validation.TokenChecks.ofToken;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who the token says is calling: user, system, organisation (<em>Spine Core: Security, JSON Web Tokens</em>; the wording, with its spelling
 * and open brackets, is the Spine's). Thread safe.
 */
final class PartyRules {

    private static final Pattern ASID = Pattern.compile("[0-9]{12}");
    private static final Pattern ODS_CODE = Pattern.compile("[0-9A-Za-z]{1,12}");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    private final KnownSystems known;

    PartyRules(KnownSystems known) {
        this.known = known;
    }

    List<CommonRule> rules() {
        return List.of(
                subject(),
                user(),
                system(),
                systemKnown(),
                systemIsSender(),
                organisation(),
                organisationKnown(),
                association());
    }

    private static CommonRule subject() {
        return ofToken(
                        "token.subject",
                        "The subject is the requesting user.",
                        read -> read.text("sub").equals(read.text("requesting_user")),
                        read -> "requesting_user (" + read.text("requesting_user") + ") and sub (" + read.text("sub")
                                + ") claim\u2019s values must match")
                .given(a -> a.has("sub") && a.has("requesting_user"));
    }

    private static CommonRule user() {
        return ofToken(
                        "token.user",
                        "The requesting user is a role profile id.",
                        read -> read.identifier("requesting_user", Token.ROLE_PROFILE)
                                .filter(id -> DIGITS.matcher(id).matches())
                                .isPresent(),
                        read -> "requesting_user (" + read.text("requesting_user")
                                + ") must be of the form [https://fhir.nhs.uk/Id/sds-role-profile-id|[SDSRoleProfileID]]")
                .given(a -> a.has("requesting_user"));
    }

    private static CommonRule system() {
        return rule(
                        "token.system",
                        "The requesting system is an ASID of 12 digits.",
                        a -> unless(
                                asid(a).isPresent(),
                                token("requesting_system (" + a.claim("requesting_system")
                                        + ") must be of the form [https://fhir.nhs.uk/Id/accredited-system/[ASID]]")))
                .given(a -> a.has("requesting_system"));
    }

    private CommonRule systemKnown() {
        return rule(
                        "token.system.known",
                        "The requesting system is known.",
                        a -> unless(
                                known.find(asid(a).orElseThrow()).isPresent(),
                                token("The ASID defined in the requesting_system (" + asid(a).orElseThrow()
                                        + ") is unknown")))
                .given(a -> asid(a).isPresent());
    }

    private static CommonRule systemIsSender() {
        return rule(
                        "token.system.sender",
                        "The requesting system is the one of FromASID.",
                        a -> unless(
                                asid(a).orElseThrow().equals(a.header("fromasid")),
                                token("The ASID defined in the requesting_system (" + asid(a).orElseThrow()
                                        + ") does not match the FromASID in the request")))
                .given(a -> asid(a).isPresent() && !a.header("fromasid").isEmpty());
    }

    private static CommonRule organisation() {
        return rule(
                        "token.organisation",
                        "The requesting organisation is an ODS code.",
                        a -> unless(
                                odsCode(a).isPresent(),
                                token(
                                        "requesting_organisation (" + a.claim("requesting_organization")
                                                + ") must be of the form [https://fhir.nhs.uk/Id/ods-organization-code/[ODSCode]")))
                .given(a -> a.has("requesting_organization"));
    }

    private CommonRule organisationKnown() {
        return rule(
                        "token.organisation.known",
                        "The requesting organisation is known.",
                        a -> unless(
                                known.knowsOrganisation(odsCode(a).orElseThrow()),
                                token("The ODS code defined in the requesting_organisation("
                                        + odsCode(a).orElseThrow() + ") is unknown")))
                .given(a -> odsCode(a).isPresent());
    }

    private CommonRule association() {
        return rule(
                        "token.organisation.system",
                        "The requesting system belongs to the requesting organisation.",
                        a -> unless(
                                known.find(asid(a).orElseThrow())
                                        .orElseThrow()
                                        .organisations()
                                        .contains(odsCode(a).orElseThrow()),
                                token("requesting_system ASID (" + asid(a).orElseThrow()
                                        + ") is not associated with the requesting_organisation ODS code ("
                                        + odsCode(a).orElseThrow() + ")")))
                .given(a -> asid(a).flatMap(known::find).isPresent())
                .given(a -> odsCode(a).filter(known::knowsOrganisation).isPresent());
    }

    static Optional<String> asid(Arrival a) {
        return identifier(a, "requesting_system", Token.SYSTEM)
                .filter(value -> ASID.matcher(value).matches());
    }

    private static Optional<String> odsCode(Arrival a) {
        return identifier(a, "requesting_organization", Token.ORGANISATION)
                .filter(value -> ODS_CODE.matcher(value).matches());
    }
}
