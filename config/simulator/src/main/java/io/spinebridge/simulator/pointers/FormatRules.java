package io.spinebridge.simulator.pointers;

import static io.spinebridge.simulator.validation.ArrivalRule.rule;
import static io.spinebridge.simulator.validation.ArrivalRule.unless;

import io.spinebridge.simulator.rule.Rule;
import io.spinebridge.simulator.service.SpineRefusal;
import io.spinebridge.simulator.validation.Arrival;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Which formats are spoken: {@code _format} goes before {@code Accept} (<em>NRL FHIR API: Development Overview</em>). Stateless. */
final class FormatRules {

    private static final Set<String> SUPPORTED = Set.of(
            "application/fhir+xml",
            "application/xml+fhir",
            "application/xml",
            "text/xml",
            "application/fhir+json",
            "application/json+fhir",
            "application/json",
            "text/json");
    private static final Pattern FHIR_UTF8 =
            Pattern.compile("(?i)application/fhir\\+(json|xml)\\s*;\\s*charset=\"?utf-8\"?");

    private final boolean strict;

    FormatRules(boolean strict) {
        this.strict = strict;
    }

    List<Rule<Arrival, SpineRefusal>> all() {
        return List.of(
                rule(
                                "nrl.format",
                                "A _format is a media type of FHIR that the locator speaks.",
                                a -> unless(
                                        isSupported(
                                                a.request().parameter("_format").orElseThrow()),
                                        Refusals.unsupportedMediaType()))
                        .appliesTo(FormatRules::hasFormat),
                rule(
                                "nrl.header.accept",
                                "An Accept names one media type of FHIR, unless _format does.",
                                a -> unless(isAcceptable(a.header("accept")), Refusals.unsupportedMediaType()))
                        .appliesTo(a -> !hasFormat(a) && !a.headers("accept").isEmpty()),
                rule(
                                "nrl.header.content-type",
                                "A body is FHIR JSON or FHIR XML in UTF-8, and says so.",
                                a -> unless(isOfBody(a.header("content-type")), Refusals.unsupportedMediaType()))
                        .appliesTo(a -> AdmissionRules.interaction(a).hasBody()
                                && a.request().body().length > 0));
    }

    private static boolean hasFormat(Arrival a) {
        return a.request().parameters().containsKey("_format");
    }

    private static boolean isSupported(String mediaType) {
        return SUPPORTED.contains(bare(mediaType));
    }

    private static String bare(String mediaType) {
        return mediaType.replaceAll(";.*", "").strip().toLowerCase(Locale.ROOT);
    }

    private boolean isAcceptable(String accept) {
        List<String> types = Arrays.asList(accept.split(","));
        return (!strict || types.size() == 1 && !accept.contains("q="))
                && types.stream()
                        .anyMatch(type -> isSupported(type) || bare(type).equals("*/*"));
    }

    private boolean isOfBody(String contentType) {
        return strict
                ? FHIR_UTF8.matcher(contentType).matches()
                : isSupported(contentType) && !contentType.matches("(?i).*charset=(?!\"?utf-8\"?).*");
    }
}
