package io.spinebridge.simulator.proxy;

import io.spinebridge.simulator.directory.MessageHandler;
import io.spinebridge.simulator.rule.Rule;
import java.net.URI;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** Whether the target is the URL of a record at the receiver. Stateless. */
final class TargetRules {

    private TargetRules() {}

    static List<Rule<ProxyCall, ProxyRefusal>> rules() {
        return List.of(
                rule(
                        "encoded",
                        "The target URL is percent-encoded as a whole.",
                        call -> call.target().encoded() || call.options().plainTargets(),
                        call -> ProxyRefusal.own(
                                400,
                                "invalid",
                                "Provider URL must be percent-encoded (cannot contain unescaped forward-slashes)")),
                rule(
                        "url",
                        "The target is an absolute https URL.",
                        call -> call.target().url().isPresent(),
                        call -> ProxyRefusal.own(400, "invalid", "Provider URL cannot be decoded or is not a URL")),
                rule(
                                "port",
                                "The target URL names no port.",
                                call -> call.target().url().orElseThrow().getPort() < 0,
                                call -> ProxyRefusal.own(400, "invalid", "Provider URL must not have an explicit port"))
                        .given(call -> call.target().url().isPresent()),
                rule(
                                "endpoint",
                                "The target URL begins with the receiver's registered endpoint.",
                                call -> call.endpoints().stream()
                                        .anyMatch(handler -> covers(
                                                handler.endpoint(),
                                                call.target().url().orElseThrow())),
                                TargetRules::varies)
                        .given(call -> call.target().url().isPresent()
                                && !call.endpoints().isEmpty()));
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

    private static Rule<ProxyCall, ProxyRefusal> rule(
            String name, String text, Predicate<ProxyCall> kept, Function<ProxyCall, ProxyRefusal> refusal) {
        return Rule.rule("ssp.target." + name, text, kept, refusal);
    }
}
