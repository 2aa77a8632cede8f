package io.spinebridge.simulator.adjustments;

import io.spinebridge.simulator.rule.Rule;
import io.spinebridge.simulator.service.SpineRefusal;
import io.spinebridge.simulator.validation.Arrival;
import io.spinebridge.simulator.validation.KnownSystems;
import io.spinebridge.simulator.validation.TokenChecks;
import java.util.List;

/**
 * Who the token says is calling: user, system, organisation (<em>Spine Core: Security, JSON Web Tokens</em>; the wording, with its spelling
 * and open brackets, is the Spine's). Thread safe.
 */
final class CallerRules {

    private final KnownSystems known;
    private final TokenChecks<Arrival, SpineRefusal> checks;

    CallerRules(KnownSystems known, TokenChecks<Arrival, SpineRefusal> checks) {
        this.known = known;
        this.checks = checks;
    }

    List<Rule<Arrival, SpineRefusal>> rules() {
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

    private Rule<Arrival, SpineRefusal> subject() {
        return checks.ofToken(
                        "subject",
                        "The subject is the requesting user.",
                        read -> read.text("sub").equals(read.text("requesting_user")),
                        read -> "requesting_user (" + read.text("requesting_user") + ") and sub (" + read.text("sub")
                                + ") claim\u2019s values must match")
                .given(a -> a.has("sub") && a.has("requesting_user"));
    }

    private Rule<Arrival, SpineRefusal> user() {
        return checks.ofToken(
                        "user",
                        "The requesting user is a role profile id.",
                        read -> read.roleProfileId().isPresent(),
                        read -> "requesting_user (" + read.text("requesting_user")
                                + ") must be of the form [https://fhir.nhs.uk/Id/sds-role-profile-id|[SDSRoleProfileID]]")
                .given(a -> a.has("requesting_user"));
    }

    private Rule<Arrival, SpineRefusal> system() {
        return checks.ofToken(
                        "system",
                        "The requesting system is an ASID of 12 digits.",
                        read -> read.asid().isPresent(),
                        read -> "requesting_system (" + read.text("requesting_system")
                                + ") must be of the form [https://fhir.nhs.uk/Id/accredited-system/[ASID]]")
                .given(a -> a.has("requesting_system"));
    }

    private Rule<Arrival, SpineRefusal> systemKnown() {
        return checks.rule(
                        "system.known",
                        "The requesting system is known.",
                        a -> known.find(a.asid().orElseThrow()).isPresent(),
                        a -> "The ASID defined in the requesting_system ("
                                + a.asid().orElseThrow() + ") is unknown")
                .given(a -> a.asid().isPresent());
    }

    private Rule<Arrival, SpineRefusal> systemIsSender() {
        return checks.rule(
                        "system.sender",
                        "The requesting system is the one of FromASID.",
                        a -> a.asid().orElseThrow().equals(a.header("fromasid")),
                        a -> "The ASID defined in the requesting_system ("
                                + a.asid().orElseThrow() + ") does not match the FromASID in the request")
                .given(a -> a.asid().isPresent() && !a.header("fromasid").isEmpty());
    }

    private Rule<Arrival, SpineRefusal> organisation() {
        return checks.ofToken(
                        "organisation",
                        "The requesting organisation is an ODS code.",
                        read -> read.odsCode().isPresent(),
                        read -> "requesting_organisation (" + read.text("requesting_organization")
                                + ") must be of the form [https://fhir.nhs.uk/Id/ods-organization-code/[ODSCode]")
                .given(a -> a.has("requesting_organization"));
    }

    private Rule<Arrival, SpineRefusal> organisationKnown() {
        return checks.rule(
                        "organisation.known",
                        "The requesting organisation is known.",
                        a -> known.knowsOrganisation(a.odsCode().orElseThrow()),
                        a -> "The ODS code defined in the requesting_organisation("
                                + a.odsCode().orElseThrow() + ") is unknown")
                .given(a -> a.odsCode().isPresent());
    }

    private Rule<Arrival, SpineRefusal> association() {
        return checks.rule(
                        "organisation.system",
                        "The requesting system belongs to the requesting organisation.",
                        a -> known.actsFor(a.asid().orElseThrow(), a.odsCode().orElseThrow()),
                        a -> "requesting_system ASID (" + a.asid().orElseThrow()
                                + ") is not associated with the requesting_organisation ODS code ("
                                + a.odsCode().orElseThrow() + ")")
                .given(a -> a.asid().flatMap(known::find).isPresent())
                .given(a -> a.odsCode().filter(known::knowsOrganisation).isPresent());
    }
}
