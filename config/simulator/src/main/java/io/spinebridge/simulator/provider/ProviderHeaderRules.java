package io.spinebridge.simulator.provider;

import io.spinebridge.simulator.directory.MessageHandler;
import io.spinebridge.simulator.directory.Registry;
import io.spinebridge.simulator.rule.Rule;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** What a provider looks at in the headers of a request. Thread safe. */
final class ProviderHeaderRules {

    private static final List<String> HEADERS =
            List.of("Ssp-TraceID", "Ssp-From", "Ssp-To", "Ssp-InteractionID", "Authorization");
    private static final Pattern UUID = Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern ASID = Pattern.compile("[0-9]{12}");

    private final Supplier<Registry> registry;
    private final Set<String> interactions;

    ProviderHeaderRules(Supplier<Registry> registry, Set<String> interactions) {
        this.registry = registry;
        this.interactions = Set.copyOf(interactions);
    }

    List<Rule<ProviderCall, ProviderRefusal>> rules() {
        return List.of(
                rule(
                        "headers",
                        "All four Ssp headers and Authorization are there.",
                        call -> HEADERS.stream()
                                .noneMatch(name -> call.header(name).isBlank()),
                        call -> "The following required headers are missing or empty: "
                                + HEADERS.stream()
                                        .filter(name -> call.header(name).isBlank())
                                        .toList()),
                rule(
                                "interaction",
                                "Ssp-InteractionID is that of a retrieval.",
                                call -> interactions.contains(call.header("ssp-interactionid")),
                                call -> "The Ssp-InteractionID header has the value \""
                                        + call.header("ssp-interactionid") + "\"")
                        .given(there("ssp-interactionid")),
                rule(
                                "traceid",
                                "Ssp-TraceID is a UUID.",
                                call -> UUID.matcher(call.header("ssp-traceid")).matches(),
                                call -> "The Ssp-TraceID header has the value \"" + call.header("ssp-traceid") + "\"")
                        .given(there("ssp-traceid")),
                rule(
                                "asids",
                                "Ssp-From and Ssp-To have 12 digits.",
                                call -> isAsid(call.header("ssp-from")) && isAsid(call.header("ssp-to")),
                                call -> "The Ssp-From or Ssp-To header is not an ASID consisting of 12 digits")
                        .given(there("ssp-from"))
                        .given(there("ssp-to")),
                rule(
                                "to",
                                "Ssp-To is the ASID of the system at this host.",
                                this::isOurs,
                                call -> "Ssp-To header does not match ASID of system")
                        .given(call -> isAsid(call.header("ssp-to"))));
    }

    private boolean isOurs(ProviderCall call) {
        Registry known = registry.get();
        return known.system(call.header("ssp-to")).stream()
                .flatMap(system -> known.handlers().stream()
                        .filter(handler -> handler.partyKey().equals(system.partyKey())))
                .map(MessageHandler::fqdn)
                .anyMatch(call.header("host").replaceAll(":.*", "")::equals);
    }

    private static boolean isAsid(String value) {
        return ASID.matcher(value).matches();
    }

    private static Predicate<ProviderCall> there(String header) {
        return call -> !call.header(header).isBlank();
    }

    private static Rule<ProviderCall, ProviderRefusal> rule(
            String name, String text, Predicate<ProviderCall> kept, Function<ProviderCall, String> reason) {
        return ProviderRules.rule(name, text, 400, kept, reason);
    }
}
