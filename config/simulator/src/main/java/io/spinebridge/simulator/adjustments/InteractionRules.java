package io.spinebridge.simulator.adjustments;

import static io.spinebridge.simulator.validation.ArrivalRule.header;
import static io.spinebridge.simulator.validation.ArrivalRule.rule;
import static io.spinebridge.simulator.validation.ArrivalRule.token;
import static io.spinebridge.simulator.validation.ArrivalRule.unless;

import io.spinebridge.simulator.rule.Rule;
import io.spinebridge.simulator.service.Route;
import io.spinebridge.simulator.service.SpineRefusal;
import io.spinebridge.simulator.validation.Arrival;
import io.spinebridge.simulator.validation.KnownSystems;
import io.spinebridge.simulator.validation.KnownSystems.KnownSystem;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Whether the token, the headers and the sender's accreditation fit what is asked for. Thread safe. */
final class InteractionRules {

    private static final Pattern UUID = Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final KnownSystems known;
    private final boolean strict;

    InteractionRules(KnownSystems known, boolean strict) {
        this.known = known;
        this.strict = strict;
    }

    List<Rule<Arrival, SpineRefusal>> rules() {
        Predicate<Arrival> routed = a -> a.request().route().isPresent();
        Predicate<Arrival> needsId = a -> a.request()
                .route()
                .map(route -> !route.interactionIds().isEmpty())
                .orElse(true);
        return List.of(
                rule(
                                "header.toasid.ours",
                                "ToASID is the ASID of this service.",
                                a -> unless(
                                        a.header("toasid").equals(known.spineAsid()),
                                        header("The toASID header is not the ASID of this service")))
                        .given(a -> AdmissionRules.isAsid(a, "toasid")),
                scope().appliesTo(a -> a.request()
                                .route()
                                .map(route -> !route.scopes().isEmpty())
                                .orElse(true))
                        .given(routed),
                rule(
                                "header.interactionid",
                                "There is an InteractionID that fits method and path.",
                                a -> unless(
                                        route(a).interactionIds().contains(a.header("interactionid")),
                                        header(
                                                a.header("interactionid").isEmpty()
                                                        ? "InteractionID HTTP Header is missing"
                                                        : "InteractionID HTTP Header does not match the request")))
                        .appliesTo(needsId)
                        .given(routed),
                rule(
                                "header.traceid",
                                "There is a TraceID, a UUID.",
                                a -> unless(
                                        isUuid(a),
                                        header(
                                                a.header("traceid").isEmpty()
                                                        ? "TraceID HTTP Header is missing"
                                                        : "TraceID HTTP Header is not a UUID")))
                        .appliesTo(a -> strict || !a.header("traceid").isEmpty()),
                rule(
                                "header.traceid.new",
                                "The TraceID was never used before.",
                                a -> unless(a.firstUseOfTraceId(), header("TraceID HTTP Header was used before")))
                        .given(InteractionRules::isUuid)
                        .onlyIf(strict),
                accreditation().appliesTo(needsId).given(routed));
    }

    private static Rule<Arrival, SpineRefusal> scope() {
        return rule("token.scope", "The token's scope covers the interaction.", a -> {
                    Set<String> scopes =
                            new HashSet<>(Arrays.asList(a.claim("scope").split(" ")));
                    return unless(
                            route(a).scopes().stream().anyMatch(scopes::containsAll),
                            token("Required scopes not found in token (" + a.claim("scope") + ")"));
                })
                .given(a -> a.has("scope"));
    }

    private Rule<Arrival, SpineRefusal> accreditation() {
        return rule("asid.accredited", "The sender's ASID is accredited for the interaction.", a -> {
                    KnownSystem sender = known.find(a.header("fromasid")).orElseThrow();
                    return unless(
                            sender.isAccreditedFor(a.header("interactionid")),
                            new SpineRefusal(
                                    403,
                                    "forbidden",
                                    "ASID_CHECK_FAILED",
                                    "The sender or receiver's ASID is not authorised for this interaction",
                                    "The ASID " + sender.asid() + " is not authorised for this interaction"));
                })
                .given(a -> known.find(a.header("fromasid")).isPresent()
                        && !a.header("interactionid").isEmpty());
    }

    private static boolean isUuid(Arrival a) {
        return UUID.matcher(a.header("traceid")).matches();
    }

    private static Route route(Arrival a) {
        return a.request().route().orElseThrow();
    }
}
