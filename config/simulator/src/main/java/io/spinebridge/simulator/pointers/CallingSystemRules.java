package io.spinebridge.simulator.pointers;

import io.spinebridge.simulator.rule.Rule;
import io.spinebridge.simulator.service.SpineRefusal;
import io.spinebridge.simulator.validation.Arrival;
import io.spinebridge.simulator.validation.KnownSystems;
import io.spinebridge.simulator.validation.Token;
import io.spinebridge.simulator.validation.TokenChecks;
import java.util.function.Supplier;

/** From which system and organisation the token says a call comes. The words are those of the reference implementation. Thread safe. */
final class CallingSystemRules {

    private final KnownSystems known;
    private final TokenChecks<Arrival, SpineRefusal> checks;
    private final Supplier<PointersOptions> options;

    CallingSystemRules(
            KnownSystems known, TokenChecks<Arrival, SpineRefusal> checks, Supplier<PointersOptions> options) {
        this.known = known;
        this.checks = checks;
        this.options = options;
    }

    Rule<Arrival, SpineRefusal> systemIsSubject() {
        return checks.ofToken(
                        "subject.system",
                        "The subject is the requesting system where no user calls.",
                        read -> read.text("sub").equals(read.text("requesting_system")),
                        read -> "requesting_system (" + read.text("requesting_system") + ") and sub ("
                                + read.text("sub") + ") claim's values must match")
                .appliesTo(a -> AccessMode.of(a, options.get()) == AccessMode.UNATTENDED)
                .given(a -> a.has("requesting_system") && a.has("sub"));
    }

    Rule<Arrival, SpineRefusal> system() {
        return checks.ofToken(
                        "system",
                        "The requesting system is an ASID of 12 digits.",
                        read -> read.asid().isPresent(),
                        read -> "requesting_system (" + read.text("requesting_system") + ") must be of the form ["
                                + Token.SYSTEM + "|[ASID]]")
                .given(a -> a.has("requesting_system"));
    }

    Rule<Arrival, SpineRefusal> systemKnown() {
        return checks.rule(
                        "system.known",
                        "The requesting system is known.",
                        a -> known.find(a.asid().orElseThrow()).isPresent(),
                        a -> "The ASID defined in the requesting_system ("
                                + a.asid().orElseThrow() + ") is unknown")
                .given(a -> a.asid().isPresent());
    }

    Rule<Arrival, SpineRefusal> organisation() {
        return checks.ofToken(
                        "organisation",
                        "The requesting organisation is an ODS code.",
                        read -> read.odsCode().isPresent(),
                        read -> "requesting_organization (" + read.text("requesting_organization")
                                + ") must be of the form [" + Token.ORGANISATION + "|[ODSCode]")
                .given(a -> a.has("requesting_organization"));
    }

    Rule<Arrival, SpineRefusal> organisationKnown() {
        return checks.rule(
                        "organisation.known",
                        "The requesting organisation is known.",
                        a -> Organisations.knows(a.odsCode().orElseThrow()),
                        a -> "The ODS code defined in the requesting_organization ("
                                + a.odsCode().orElseThrow() + ") is unknown")
                .given(a -> a.odsCode().isPresent());
    }

    Rule<Arrival, SpineRefusal> association() {
        return checks.rule(
                        "organisation.system",
                        "The requesting system belongs to the requesting organisation.",
                        a -> known.actsFor(a.asid().orElseThrow(), a.odsCode().orElseThrow()),
                        a -> "requesting_system ASID (" + a.asid().orElseThrow()
                                + ") is not associated with the requesting_organization ODS code ("
                                + a.odsCode().orElseThrow() + ")")
                .given(a -> a.asid().flatMap(known::find).isPresent())
                .given(a -> a.odsCode().filter(Organisations::knows).isPresent());
    }
}
