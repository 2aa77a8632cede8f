package io.spinebridge.simulator.proxy;

import io.spinebridge.simulator.rule.Rule;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** All checks of the proxy, in order. Thread safe. */
final class ProxyRules {

    private final List<Rule<ProxyCall, ProxyRefusal>> rules;

    ProxyRules(Clock clock, boolean strict) {
        List<Rule<ProxyCall, ProxyRefusal>> all = new ArrayList<>();
        all.add(rule(
                        "certificate",
                        "The client certificate is that of the system in Ssp-From.",
                        call -> call.sender()
                                .orElseThrow()
                                .certificateName()
                                .equals(call.http().peer().commonName()),
                        call -> ProxyStatuses.refusal(403, ""))
                .given(call -> call.sender().isPresent()));
        all.add(SspHeaderRules.single());
        all.addAll(new SspTokenRules(clock, strict).rules());
        all.addAll(SspHeaderRules.rules(strict));
        all.addAll(RegistrationRules.rules());
        all.addAll(TargetRules.rules());
        all.addAll(request());
        rules = List.copyOf(all);
    }

    List<Rule<ProxyCall, ProxyRefusal>> rules() {
        return rules;
    }

    private static List<Rule<ProxyCall, ProxyRefusal>> request() {
        return List.of(
                rule(
                                "method",
                                "The interaction has this verb.",
                                call -> call.interaction()
                                        .orElseThrow()
                                        .verbs()
                                        .contains(call.http().method()),
                                call -> ProxyStatuses.refusal(405, ""))
                        .given(call -> call.interaction().isPresent()),
                rule(
                                "accept",
                                "Accept, if it is there, names a format of the interaction.",
                                ProxyRules::isAcceptable,
                                call -> ProxyStatuses.refusal(415, ""))
                        .given(call -> call.interaction().isPresent()),
                rule(
                        "limit",
                        "The sender keeps the limit of requests.",
                        ProxyCall::withinLimit,
                        call -> ProxyStatuses.refusal(429, "")));
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

    private static Rule<ProxyCall, ProxyRefusal> rule(
            String name, String text, Predicate<ProxyCall> kept, Function<ProxyCall, ProxyRefusal> refusal) {
        return Rule.rule("ssp." + name, text, kept, refusal);
    }
}
