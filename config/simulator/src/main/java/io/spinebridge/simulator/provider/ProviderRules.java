package io.spinebridge.simulator.provider;

import io.spinebridge.simulator.directory.Registry;
import io.spinebridge.simulator.pki.ClientIdentity;
import io.spinebridge.simulator.rule.Rule;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What a provider looks at before it gives a record. Its words follow those of the NHS's retrieval test tools. Thread safe. */
final class ProviderRules {

    private final ProviderHeaderRules headers;
    private final ProviderTokenRules token;

    ProviderRules(Supplier<Registry> registry, Set<String> interactions, Clock clock) {
        this.headers = new ProviderHeaderRules(registry, interactions);
        this.token = new ProviderTokenRules(clock);
    }

    List<Rule<ProviderCall, ProviderRefusal>> rules() {
        return Stream.of(connection(), headers.rules(), token.rules(), request())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Rule<ProviderCall, ProviderRefusal>> connection() {
        return List.of(
                rule(
                        "certificate",
                        "The client certificate is that of the Secure Proxy.",
                        403,
                        call -> call.http().peer().commonName().equals(ClientIdentity.SECURE_PROXY.commonName()),
                        call -> "Unauthorized client certificate"),
                rule(
                        "forwarded",
                        "The proxy says for whom it asks, in Forwarded.",
                        400,
                        call -> call.header("forwarded").contains("for="),
                        call -> "There is no Forwarded header"));
    }

    private static List<Rule<ProviderCall, ProviderRefusal>> request() {
        return List.of(
                rule(
                        "port",
                        "The URL names no port.",
                        400,
                        call -> !call.header("host").contains(":"),
                        call -> "The URL of a record must not have a port"),
                rule(
                        "method",
                        "A record is read with GET.",
                        501,
                        call -> call.http().method().equals("GET"),
                        call -> "RecordReplies can only be read"),
                rule(
                        "record",
                        "There is such a record.",
                        404,
                        call -> RecordReplies.find(
                                        call.http().rawPath(), call.http().rawQuery())
                                .isPresent(),
                        call -> "The requested record could not be found"));
    }

    static Rule<ProviderCall, ProviderRefusal> rule(
            String name, String text, int status, Predicate<ProviderCall> kept, Function<ProviderCall, String> reason) {
        return Rule.rule(
                "provider." + name, text, kept, call -> new ProviderRefusal(status, name, text, reason.apply(call)));
    }
}
