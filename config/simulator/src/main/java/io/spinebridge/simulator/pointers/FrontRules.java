package io.spinebridge.simulator.pointers;

import static io.spinebridge.simulator.validation.CommonRule.header;
import static io.spinebridge.simulator.validation.CommonRule.rule;
import static io.spinebridge.simulator.validation.CommonRule.token;
import static io.spinebridge.simulator.validation.CommonRule.unless;

import io.spinebridge.simulator.service.Refusal;
import io.spinebridge.simulator.validation.Arrival;
import io.spinebridge.simulator.validation.CommonRule;
import io.spinebridge.simulator.validation.KnownSystems;
import io.spinebridge.simulator.validation.Token;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What the locator asks of every request before it looks at what is asked for, in the order of its reference implementation: body, formats,
 * token, ASIDs, interaction. Thread safe.
 */
final class FrontRules {

    private static final List<String> SINGLE = List.of("authorization", "fromasid", "toasid", "accept", "content-type");
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
    private final Clock clock;
    private final boolean strict;
    private final Supplier<PointersOptions> options;

    FrontRules(KnownSystems known, Clock clock, boolean strict, Supplier<PointersOptions> options) {
        this.known = known;
        this.clock = clock;
        this.strict = strict;
        this.options = options;
    }

    List<CommonRule> all() {
        List<CommonRule> rules = new ArrayList<>();
        rules.add(certificate());
        rules.add(rule(
                "nrl.header.single",
                "No header that the locator looks at is there twice.",
                a -> unless(
                        SINGLE.stream().allMatch(name -> a.headers(name).size() <= 1),
                        header("There is a HTTP Header more than once"))));
        rules.add(rule(
                        "nrl.body.present",
                        "A create has a body.",
                        a -> unless(a.request().body().length > 0, Refusals.unreadable()))
                .appliesTo(a -> interaction(a).is(Interaction.Kind.CREATE)));
        rules.addAll(new FormatRules(strict).all());
        rules.addAll(new TokenRules(known, clock, strict, options).all());
        rules.addAll(asids());
        rules.addAll(interactions());
        return rules;
    }

    static Interaction interaction(Arrival a) {
        return Interaction.of(a.request());
    }

    private boolean isKnown(Arrival a) {
        return known.find(a.header("fromasid")).isPresent();
    }

    private CommonRule certificate() {
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
    private List<CommonRule> asids() {
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
                                        a.request().headerNames().stream().allMatch(FrontRules::isExact),
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

    private List<CommonRule> interactions() {
        return List.of(
                rule(
                        "nrl.interaction.known",
                        "Method and path are those of an interaction.",
                        a -> unless(!interaction(a).is(Interaction.Kind.NONE), denied("There is no such interaction"))),
                rule(
                                "nrl.interaction.accredited",
                                "The system in fromASID is accredited for the interaction.",
                                a -> unless(
                                        known.find(a.header("fromasid"))
                                                .orElseThrow()
                                                .isAccreditedFor(interaction(a).interactionId()),
                                        denied("The ASID " + a.header("fromasid") + " is not authorised for "
                                                + interaction(a).interactionId())))
                        .appliesTo(a -> !interaction(a).is(Interaction.Kind.NONE))
                        .given(this::isKnown));
    }

    private Refusal denied(String diagnostics) {
        return Refusals.accessDenied(options.get().accessDenied(), diagnostics);
    }
}
