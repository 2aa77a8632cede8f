package io.spinebridge.simulator.adjustments;

import static io.spinebridge.simulator.validation.ArrivalRule.header;
import static io.spinebridge.simulator.validation.ArrivalRule.rule;
import static io.spinebridge.simulator.validation.ArrivalRule.unless;

import io.spinebridge.simulator.rule.Rule;
import io.spinebridge.simulator.service.Route;
import io.spinebridge.simulator.service.SpineRefusal;
import io.spinebridge.simulator.service.SpineRequest;
import io.spinebridge.simulator.validation.Arrival;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Whether there is such a path and verb, and whether both sides speak the same formats. Stateless. */
final class FormatRules {

    private static final Pattern FHIR =
            Pattern.compile("(?i)application/fhir\\+(json|xml)(\\s*;\\s*charset=\"?utf-8\"?)?");

    private final boolean strict;

    FormatRules(boolean strict) {
        this.strict = strict;
    }

    List<Rule<Arrival, SpineRefusal>> rules() {
        Predicate<Arrival> routed = a -> a.request().route().isPresent();
        Predicate<Arrival> usable =
                a -> a.request().route().map(Route::methodAllowed).orElse(false);
        Predicate<Arrival> takesBody =
                a -> a.request().route().map(Route::hasBody).orElse(true);
        return List.of(
                rule(
                        "path.known",
                        "The path is one of the service's.",
                        a -> unless(
                                routed.test(a),
                                new SpineRefusal(
                                        404,
                                        "not-supported",
                                        "NOT_IMPLEMENTED",
                                        "Not implemented",
                                        "There is no such path"))),
                rule(
                                "path.method",
                                "The path is called with a verb that it has.",
                                a -> unless(
                                        usable.test(a),
                                        new SpineRefusal(
                                                405,
                                                "not-supported",
                                                "BAD_REQUEST",
                                                "Bad request",
                                                "The path is not called with this verb")))
                        .given(routed),
                rule(
                                "header.accept",
                                "Accept names exactly one media type: FHIR JSON or FHIR XML.",
                                a -> unless(FHIR.matcher(a.header("accept")).matches(), unsupported(406, "Accept")))
                        .onlyIf(strict),
                rule(
                                "header.content-type",
                                "A body is FHIR JSON or FHIR XML, and says so.",
                                a -> unless(
                                        FHIR.matcher(a.header("content-type")).matches(),
                                        unsupported(415, "Content-Type")))
                        .appliesTo(takesBody)
                        .given(usable),
                rule(
                                "header.prefer",
                                "A create or update asks for the representation.",
                                a -> unless(
                                        a.header("prefer").equals("return=representation"),
                                        header("Prefer HTTP Header must be return=representation")))
                        .appliesTo(takesBody)
                        .appliesTo(a -> a.request()
                                .route()
                                .map(FormatRules::createsOrUpdates)
                                .orElse(true))
                        .given(usable)
                        .onlyIf(strict),
                rule(
                                "body.present",
                                "A create, update or operation has a body, a read has none.",
                                a -> unless(
                                        takesBody.test(a) == a.request().body().length > 0,
                                        new SpineRefusal(
                                                400,
                                                "invalid",
                                                "BAD_REQUEST",
                                                "Bad request",
                                                takesBody.test(a)
                                                        ? "The request has no body"
                                                        : "A request of this kind has no body")))
                        .given(usable),
                rule(
                        "body.length",
                        "A body has at most 10 MiB.",
                        a -> unless(
                                a.request().body().length <= SpineRequest.LONGEST_BODY,
                                new SpineRefusal(
                                        413,
                                        "too-long",
                                        "INVALID_REQUEST_MESSAGE",
                                        "Invalid request message",
                                        "The body is longer than 10 MiB"))));
    }

    private static boolean createsOrUpdates(Route route) {
        String name = route.interaction().toLowerCase(Locale.ROOT);
        return name.contains("create") || name.contains("update");
    }

    private static SpineRefusal unsupported(int status, String header) {
        return new SpineRefusal(
                status,
                "not-supported",
                "UNSUPPORTED_MEDIA_TYPE",
                "Unsupported media type",
                header + " must be application/fhir+json or application/fhir+xml");
    }
}
