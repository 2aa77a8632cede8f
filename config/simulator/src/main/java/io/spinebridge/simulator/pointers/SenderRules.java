package io.spinebridge.simulator.pointers;

import static io.spinebridge.simulator.validation.ArrivalRule.header;
import static io.spinebridge.simulator.validation.ArrivalRule.rule;
import static io.spinebridge.simulator.validation.ArrivalRule.token;
import static io.spinebridge.simulator.validation.ArrivalRule.unless;

import io.spinebridge.simulator.rule.Rule;
import io.spinebridge.simulator.service.SpineRefusal;
import io.spinebridge.simulator.validation.Arrival;
import io.spinebridge.simulator.validation.KnownSystems;
import io.spinebridge.simulator.validation.Token;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Which system sends a request, and whether it may: certificate, ASIDs, accreditation. Thread safe. */
final class SenderRules {

    private static final List<String> EXACT = List.of("Authorization", "fromASID", "toASID", "Accept", "Content-Type");
    /** Headers of other services, and of earlier versions of this one. */
    private static final Set<String> UNUSED = Set.of(
            "interactionid",
            "traceid",
            "prefer",
            "if-match",
            "if-none-match",
            "if-none-exist",
            "x-request-id",
            "ssp-from",
            "ssp-to",
            "ssp-interactionid",
            "ssp-traceid",
            "ssp-version");

    private final KnownSystems known;
    private final boolean strict;
    private final Supplier<PointersOptions> options;

    SenderRules(KnownSystems known, boolean strict, Supplier<PointersOptions> options) {
        this.known = known;
        this.strict = strict;
        this.options = options;
    }

    private boolean isKnown(Arrival a) {
        return known.find(a.header("fromasid")).isPresent();
    }

    Rule<Arrival, SpineRefusal> certificate() {
        return rule(
                        "nrl.tls.system",
                        "The client certificate is that of the system in fromASID.",
                        a -> unless(
                                known.find(a.header("fromasid"))
                                        .orElseThrow()
                                        .certificateName()
                                        .equals(a.clientName()),
                                Refusals.accessDenied(options.get().accessDenied(), "Invalid Client Connection.")))
                .given(this::isKnown);
    }

    /** The words are the same for a header that is missing and for one with a value of no use. */
    List<Rule<Arrival, SpineRefusal>> asids() {
        return List.of(
                rule(
                        "nrl.header.fromasid",
                        "There is a fromASID, the ASID of a known system.",
                        a -> unless(isKnown(a), header("fromASID HTTP Header is missing"))),
                rule(
                        "nrl.header.toasid",
                        "There is a toASID, the ASID of the locator.",
                        a -> unless(
                                a.header("toasid").equals(PointersService.ASID),
                                header("toASID HTTP Header is missing"))),
                rule(
                                "nrl.token.system.sender",
                                "The requesting system is the one of fromASID.",
                                a -> unless(
                                        asid(a).equals(a.header("fromasid")),
                                        token("The ASID defined in the requesting_system (" + asid(a)
                                                + ") does not match the fromASID in the request")))
                        .given(a -> isKnown(a) && !asid(a).isEmpty()),
                rule(
                                "nrl.header.names",
                                "The names of headers are written as the specification writes them.",
                                a -> unless(
                                        a.request().headerNames().stream().allMatch(SenderRules::isExact),
                                        header("A HTTP Header is not named exactly as documented")))
                        .onlyIf(strict),
                rule(
                                "nrl.header.unused",
                                "There is no header of other services, such as InteractionID, TraceID or Prefer.",
                                a -> unless(
                                        UNUSED.stream()
                                                .allMatch(
                                                        name -> a.headers(name).isEmpty()),
                                        header(
                                                "There is a HTTP Header that the National Record Locator does not have")))
                        .onlyIf(strict));
    }

    private static boolean isExact(String name) {
        return EXACT.stream().noneMatch(exact -> exact.equalsIgnoreCase(name) && !exact.equals(name));
    }

    private static String asid(Arrival a) {
        return a.token()
                .flatMap(read -> read.identifier("requesting_system", Token.SYSTEM))
                .orElse("");
    }

    List<Rule<Arrival, SpineRefusal>> interactions() {
        return List.of(
                rule(
                        "nrl.interaction.known",
                        "Method and path are those of an interaction.",
                        a -> unless(
                                !AdmissionRules.interaction(a).is(Interaction.Kind.NONE),
                                denied("There is no such interaction"))),
                rule(
                                "nrl.interaction.accredited",
                                "The system in fromASID is accredited for the interaction.",
                                a -> unless(
                                        known.find(a.header("fromasid"))
                                                .orElseThrow()
                                                .isAccreditedFor(AdmissionRules.interaction(a)
                                                        .interactionId()),
                                        denied("The ASID " + a.header("fromasid") + " is not authorised for "
                                                + AdmissionRules.interaction(a).interactionId())))
                        .appliesTo(a -> !AdmissionRules.interaction(a).is(Interaction.Kind.NONE))
                        .given(this::isKnown));
    }

    private SpineRefusal denied(String diagnostics) {
        return Refusals.accessDenied(options.get().accessDenied(), diagnostics);
    }
}
