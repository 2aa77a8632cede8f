package io.spinebridge.simulator.proxy;

import io.spinebridge.simulator.directory.AccreditedSystem;
import io.spinebridge.simulator.rule.Rule;
import io.spinebridge.simulator.validation.TokenChecks;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who the token says is calling: user, system and organisation, and that they belong together. Thread safe. */
final class SspCallerRules {

    private final TokenChecks<ProxyCall, ProxyRefusal> checks;

    SspCallerRules(TokenChecks<ProxyCall, ProxyRefusal> checks) {
        this.checks = checks;
    }

    List<Rule<ProxyCall, ProxyRefusal>> rules() {
        return Stream.of(user(), system(), organisation()).flatMap(List::stream).toList();
    }

    private List<Rule<ProxyCall, ProxyRefusal>> user() {
        return List.of(
                checks.ofToken(
                        "patient",
                        "The token is a professional's: it has no requesting_patient.",
                        read -> !read.claims().containsKey("requesting_patient"),
                        read -> "requesting_patient must not be in the token of a professional"),
                checks.ofToken(
                                "subject",
                                "The subject is the requesting user.",
                                read -> read.text("sub").equals(read.text("requesting_user")),
                                read -> "requesting_user (" + read.text("requesting_user") + ") and sub ("
                                        + read.text("sub") + ") claim's values must match")
                        .given(call -> call.has("sub") && call.has("requesting_user")),
                checks.ofToken(
                                "user",
                                "The requesting user is a role profile id.",
                                read -> read.roleProfileId().isPresent(),
                                read -> "requesting_user (" + read.text("requesting_user")
                                        + ") must be of the form [https://fhir.nhs.uk/Id/sds-role-profile-id|[SDSRoleProfileID]]")
                        .given(call -> call.has("requesting_user")));
    }

    private List<Rule<ProxyCall, ProxyRefusal>> system() {
        return List.of(
                checks.ofToken(
                                "system",
                                "The requesting system is an ASID of 12 digits.",
                                read -> read.asid().isPresent(),
                                read -> "requesting_system (" + read.text("requesting_system")
                                        + ") must be of the form [https://fhir.nhs.uk/Id/accredited-system|[ASID]]")
                        .given(call -> call.has("requesting_system")),
                checks.rule(
                                "system.known",
                                "The requesting system is known.",
                                call -> system(call).isPresent(),
                                call -> "The ASID defined in the requesting_system ("
                                        + call.asid().orElseThrow() + ") is unknown")
                        .given(call -> call.asid().isPresent()),
                checks.rule(
                                "system.sender",
                                "The requesting system is the one of Ssp-From.",
                                call -> call.asid().orElseThrow().equals(call.header("ssp-from")),
                                call -> "The ASID defined in the requesting_system ("
                                        + call.asid().orElseThrow() + ") does not match the Ssp-From in the request")
                        .given(call -> call.asid().isPresent() && call.sender().isPresent()));
    }

    private List<Rule<ProxyCall, ProxyRefusal>> organisation() {
        return List.of(
                checks.ofToken(
                                "organisation",
                                "The requesting organisation is an ODS code.",
                                read -> read.odsCode().isPresent(),
                                read -> "requesting_organization (" + read.text("requesting_organization")
                                        + ") must be of the form [https://fhir.nhs.uk/Id/ods-organization-code|[ODSCode]")
                        .given(call -> call.has("requesting_organization")),
                checks.rule(
                                "organisation.known",
                                "The requesting organisation is known.",
                                call -> call.registry()
                                        .knowsOrganisation(call.odsCode().orElseThrow()),
                                call -> "The ODS code defined in the requesting_organization ("
                                        + call.odsCode().orElseThrow() + ") is unknown")
                        .given(call -> call.odsCode().isPresent()),
                checks.rule(
                                "organisation.system",
                                "The requesting system belongs to the requesting organisation.",
                                call -> system(call)
                                        .orElseThrow()
                                        .actsFor(call.odsCode().orElseThrow()),
                                call -> "requesting_system ASID (" + call.asid().orElseThrow()
                                        + ") is not associated with the requesting_organization ODS code ("
                                        + call.odsCode().orElseThrow() + ")")
                        .given(call -> system(call).isPresent())
                        .given(call -> call.odsCode()
                                .filter(call.registry()::knowsOrganisation)
                                .isPresent()));
    }

    private static Optional<AccreditedSystem> system(ProxyCall call) {
        return call.asid().flatMap(call.registry()::system);
    }
}
