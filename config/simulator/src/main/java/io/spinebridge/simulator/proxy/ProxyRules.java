package io.spinebridge.simulator.proxy;

import io.spinebridge.simulator.directory.MessageHandler;
import io.spinebridge.simulator.rule.NamedRule;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** All checks of the proxy, in order. Thread safe. */
final class ProxyRules {

    private static final List<String> SINGLE =
            List.of("authorization", "ssp-traceid", "ssp-from", "ssp-to", "ssp-interactionid", "accept");
    private static final Pattern ASID = Pattern.compile("[0-9]{12}");
    private static final Pattern UUID = Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final List<NamedRule<ProxyCall, ProxyRefusal>> rules;

    ProxyRules(Clock clock, boolean strict) {
        List<NamedRule<ProxyCall, ProxyRefusal>> all = new ArrayList<>();
        all.add(rule(
                        "certificate",
                        "The client certificate is that of the system in Ssp-From.",
                        call -> call.sender()
                                .orElseThrow()
                                .certificateName()
                                .equals(call.http().peer().commonName()),
                        call -> ProxyRefusal.of(403, ""))
                .given(call -> call.sender().isPresent()));
        all.add(header(
                "header.single",
                "No header that the proxy looks at is there twice.",
                call -> SINGLE.stream()
                        .allMatch(name -> call.http().values(name).size() <= 1),
                call -> "There is a HTTP Header more than once"));
        all.addAll(new SspTokenRules(clock, strict).rules());
        all.addAll(headers(strict));
        all.addAll(registrations());
        all.addAll(target());
        all.addAll(request());
        rules = List.copyOf(all);
    }

    List<NamedRule<ProxyCall, ProxyRefusal>> rules() {
        return rules;
    }

    private static List<NamedRule<ProxyCall, ProxyRefusal>> headers(boolean strict) {
        return List.of(
                asid("from", "Ssp-From"),
                header(
                                "from.known",
                                "The system in Ssp-From is known.",
                                call -> call.sender().isPresent(),
                                call -> "The Ssp-From ASID header value is not known.")
                        .given(call -> isAsid(call.header("ssp-from"))),
                asid("to", "Ssp-To"),
                header(
                                "to.known",
                                "The system in Ssp-To is known.",
                                call -> call.receiver().isPresent(),
                                call -> "The Ssp-To ASID header value is not known.")
                        .given(call -> isAsid(call.header("ssp-to"))),
                header(
                        "traceid",
                        "There is an Ssp-TraceID, a UUID.",
                        call -> UUID.matcher(call.header("ssp-traceid")).matches(),
                        call -> missingOr(call, "Ssp-TraceID", "must be a UUID")),
                header(
                                "traceid.new",
                                "The Ssp-TraceID was never used before.",
                                ProxyCall::newTrace,
                                call -> "Ssp-TraceID HTTP Header was used before")
                        .given(call -> UUID.matcher(call.header("ssp-traceid")).matches())
                        .onlyIf(strict),
                header(
                        "interaction",
                        "There is an Ssp-InteractionID, of an interaction that may pass the proxy.",
                        call -> call.interaction().isPresent(),
                        call -> missingOr(call, "Ssp-InteractionID", "is not known")));
    }

    private static List<NamedRule<ProxyCall, ProxyRefusal>> registrations() {
        return List.of(
                rule(
                                "sender.interaction",
                                "The sender is accredited for the interaction.",
                                call -> call.sender()
                                        .orElseThrow()
                                        .interactions()
                                        .contains(call.header("ssp-interactionid")),
                                call -> ProxyRefusal.own(
                                        403, "forbidden", "ASID_CHECK_FAILED_MESSAGESENDER_" + call.header("ssp-from")))
                        .given(call ->
                                call.sender().isPresent() && call.interaction().isPresent()),
                rule(
                                "receiver.interaction",
                                "The receiver is registered for the interaction, with an endpoint.",
                                call -> !call.endpoints().isEmpty(),
                                call -> ProxyRefusal.own(
                                        403,
                                        "forbidden",
                                        "PARTYKEY_INTERACTION_CHECK_FAILED_MESSAGERECEIVER_" + call.header("ssp-to")))
                        .given(call -> call.receiver().isPresent()
                                && call.interaction().isPresent()),
                rule(
                                "sharing",
                                "Sender and receiver have a data sharing agreement.",
                                call -> call.options()
                                        .agreements()
                                        .contains(new Agreement(call.header("ssp-from"), call.header("ssp-to"))),
                                call -> ProxyRefusal.own(
                                        403,
                                        "forbidden",
                                        "FOT_CHECK_FAILED_MESSAGESENDER_" + call.header("ssp-from")
                                                + "_MESSAGERECEIVER_" + call.header("ssp-to")))
                        .given(call ->
                                call.sender().isPresent() && call.receiver().isPresent()));
    }

    private static List<NamedRule<ProxyCall, ProxyRefusal>> target() {
        return List.of(
                rule(
                        "target.encoded",
                        "The target URL is percent-encoded as a whole.",
                        call -> call.target().encoded() || call.options().plainTargets(),
                        call -> ProxyRefusal.own(
                                400,
                                "invalid",
                                "Provider URL must be percent-encoded (cannot contain unescaped forward-slashes)")),
                rule(
                        "target.url",
                        "The target is an absolute https URL.",
                        call -> call.target().url().isPresent(),
                        call -> ProxyRefusal.own(400, "invalid", "Provider URL cannot be decoded or is not a URL")),
                rule(
                                "target.port",
                                "The target URL names no port.",
                                call -> call.target().url().orElseThrow().getPort() < 0,
                                call -> ProxyRefusal.own(400, "invalid", "Provider URL must not have an explicit port"))
                        .given(call -> call.target().url().isPresent()),
                rule(
                                "target.endpoint",
                                "The target URL begins with the receiver's registered endpoint.",
                                call -> call.endpoints().stream()
                                        .anyMatch(handler -> covers(
                                                handler.endpoint(),
                                                call.target().url().orElseThrow())),
                                ProxyRules::varies)
                        .given(call -> call.target().url().isPresent()
                                && !call.endpoints().isEmpty()));
    }

    private static List<NamedRule<ProxyCall, ProxyRefusal>> request() {
        return List.of(
                rule(
                                "method",
                                "The interaction has this verb.",
                                call -> call.interaction()
                                        .orElseThrow()
                                        .verbs()
                                        .contains(call.http().method()),
                                call -> ProxyRefusal.of(405, ""))
                        .given(call -> call.interaction().isPresent()),
                rule(
                                "accept",
                                "Accept, if it is there, names a format of the interaction.",
                                ProxyRules::isAcceptable,
                                call -> ProxyRefusal.of(415, ""))
                        .given(call -> call.interaction().isPresent()),
                rule(
                        "limit",
                        "The sender keeps the limit of requests.",
                        ProxyCall::withinLimit,
                        call -> ProxyRefusal.of(429, "")));
    }

    /** Host and scheme as registered, and the path below the registered one. */
    private static boolean covers(URI endpoint, URI url) {
        String base = endpoint.toString();
        String text = url.toString();
        return text.startsWith(base)
                && (text.length() == base.length()
                        || base.endsWith("/")
                        || "/?".indexOf(text.charAt(base.length())) >= 0);
    }

    private static ProxyRefusal varies(ProxyCall call) {
        MessageHandler registered = call.endpoints().get(0);
        return ProxyRefusal.own(
                400,
                "invalid",
                "ENDPOINT_" + registered.endpoint() + "_CPAID_" + registered.id() + "_VARIES_FROM_TARGETURL_"
                        + call.target().text());
    }

    private static boolean isAcceptable(ProxyCall call) {
        String accept = call.header("accept");
        Set<String> formats = call.interaction().orElseThrow().formats();
        return accept.isEmpty()
                || Arrays.stream(accept.split(","))
                        .map(range -> range.replaceAll(";.*", "").strip().toLowerCase(Locale.ROOT))
                        .anyMatch(range -> range.equals("*/*")
                                || formats.contains(range)
                                || range.endsWith("/*")
                                        && formats.stream()
                                                .anyMatch(format ->
                                                        format.startsWith(range.substring(0, range.length() - 1))));
    }

    private static boolean isAsid(String value) {
        return ASID.matcher(value).matches();
    }

    private static String missingOr(ProxyCall call, String name, String wrong) {
        return call.header(name).isEmpty() ? name + " HTTP Header is missing" : name + " header " + wrong;
    }

    private static NamedRule<ProxyCall, ProxyRefusal> asid(String id, String name) {
        return header(
                id,
                "There is an " + name + " of 12 digits.",
                call -> isAsid(call.header(name)),
                call -> missingOr(call, name, "is not an ASID of 12 digits"));
    }

    private static NamedRule<ProxyCall, ProxyRefusal> header(
            String name, String text, Predicate<ProxyCall> kept, Function<ProxyCall, String> diagnostics) {
        return rule(name, text, kept, call -> ProxyRefusal.header(diagnostics.apply(call)));
    }

    private static NamedRule<ProxyCall, ProxyRefusal> rule(
            String name, String text, Predicate<ProxyCall> kept, Function<ProxyCall, ProxyRefusal> refusal) {
        return NamedRule.rule("ssp." + name, text, kept, refusal);
    }
}
