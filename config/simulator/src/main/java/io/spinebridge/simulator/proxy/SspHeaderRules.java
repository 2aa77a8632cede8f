package io.spinebridge.simulator.proxy;

import io.spinebridge.simulator.rule.Rule;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Sender, receiver, trace and interaction, as the Ssp headers name them (<em>Spine Core: Secure Proxy</em>). Stateless. */
final class SspHeaderRules {

    private static final List<String> SINGLE =
            List.of("authorization", "ssp-traceid", "ssp-from", "ssp-to", "ssp-interactionid", "accept");
    private static final Pattern ASID = Pattern.compile("[0-9]{12}");
    private static final Pattern UUID = Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private SspHeaderRules() {}

    static Rule<ProxyCall, ProxyRefusal> single() {
        return header(
                "header.single",
                "No header that the proxy looks at is there twice.",
                call -> SINGLE.stream()
                        .allMatch(name -> call.http().values(name).size() <= 1),
                call -> "There is a HTTP Header more than once");
    }

    static List<Rule<ProxyCall, ProxyRefusal>> rules(boolean strict) {
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

    private static boolean isAsid(String value) {
        return ASID.matcher(value).matches();
    }

    private static String missingOr(ProxyCall call, String name, String wrong) {
        return call.header(name).isEmpty() ? name + " HTTP Header is missing" : name + " header " + wrong;
    }

    private static Rule<ProxyCall, ProxyRefusal> asid(String id, String name) {
        return header(
                id,
                "There is an " + name + " of 12 digits.",
                call -> isAsid(call.header(name)),
                call -> missingOr(call, name, "is not an ASID of 12 digits"));
    }

    private static Rule<ProxyCall, ProxyRefusal> header(
            String name, String text, Predicate<ProxyCall> kept, Function<ProxyCall, String> diagnostics) {
        return Rule.rule("ssp." + name, text, kept, call -> ProxyRefusal.header(diagnostics.apply(call)));
    }
}
