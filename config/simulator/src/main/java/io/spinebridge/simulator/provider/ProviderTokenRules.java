package io.spinebridge.simulator.provider;

import io.spinebridge.simulator.rule.Rule;
import io.spinebridge.simulator.validation.Token;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a provider looks at in the token of a request. Thread safe. */
final class ProviderTokenRules {

    private static final List<String> CLAIMS = List.of(
            "iss",
            "sub",
            "aud",
            "exp",
            "iat",
            "reason_for_request",
            "scope",
            "requesting_system",
            "requesting_organization",
            "requesting_user");
    private static final long LIFE_SECONDS = 300;
    private static final long TOLERANCE_SECONDS = 30;

    private final Clock clock;

    ProviderTokenRules(Clock clock) {
        this.clock = clock;
    }

    List<Rule<ProviderCall, ProviderRefusal>> rules() {
        return Stream.of(form(), times(), claims()).flatMap(List::stream).toList();
    }

    private static List<Rule<ProviderCall, ProviderRefusal>> form() {
        Predicate<ProviderCall> readable = call -> call.token().isPresent();
        return List.of(
                rule(
                                "scheme",
                                "Authorization is Bearer.",
                                call -> call.header("authorization").startsWith("Bearer "),
                                call -> "The Authorization header does not start with \"Bearer \"")
                        .given(call -> !call.header("authorization").isBlank()),
                rule("form", "The token can be read.", readable, call -> "JWT parsing error")
                        .given(call -> call.header("authorization").startsWith("Bearer ")),
                rule(
                                "claims",
                                "The token has its ten claims.",
                                call -> CLAIMS.stream().allMatch(call::has),
                                call -> "The following mandatory JWT claims are missing or empty: "
                                        + CLAIMS.stream()
                                                .filter(name -> !call.has(name))
                                                .toList())
                        .given(readable));
    }

    private List<Rule<ProviderCall, ProviderRefusal>> times() {
        return List.of(
                rule(
                                "issued",
                                "The token was not issued in the future.",
                                call -> call.seconds("iat") <= now() + TOLERANCE_SECONDS,
                                call -> "The JWT iat (issued at) claim is in the future")
                        .given(call -> call.has("iat")),
                rule(
                                "expiry",
                                "The token expires within five minutes.",
                                call -> call.seconds("exp") <= now() + LIFE_SECONDS + TOLERANCE_SECONDS,
                                call -> "The JWT exp (expiration time) claim is more than 5 minutes in the future")
                        .given(call -> call.has("exp")),
                rule(
                                "order",
                                "The token was issued before it expires.",
                                call -> call.seconds("iat") <= call.seconds("exp"),
                                call -> "The JWT iat (issued at) time is after the exp (expiration time) time")
                        .given(call -> call.has("iat") && call.has("exp")));
    }

    private static List<Rule<ProviderCall, ProviderRefusal>> claims() {
        return List.of(
                rule(
                                "subject",
                                "The subject is the requesting user.",
                                call -> call.claim("sub").equals(call.claim("requesting_user")),
                                call -> "The sub (subject) claim is different from requesting_user")
                        .given(call -> call.has("sub") && call.has("requesting_user")),
                rule(
                                "reason",
                                "The reason for the request is directcare.",
                                call -> call.claim("reason_for_request").equals("directcare"),
                                call -> "The JWT reason_for_request claim is not set to \"directcare\"")
                        .given(call -> call.has("reason_for_request")),
                rule(
                                "scope",
                                "The scope is patient/*.read.",
                                call -> call.claim("scope").equals("patient/*.read"),
                                call -> "The JWT scope claim is not set to \"patient/*.read\"")
                        .given(call -> call.has("scope")),
                rule(
                                "system",
                                "The requesting system is an ASID.",
                                call -> call.asid().isPresent(),
                                call -> "The JWT requesting_system claim is not in the format " + Token.SYSTEM
                                        + "|[ASID]")
                        .given(call -> call.has("requesting_system")),
                rule(
                                "organisation",
                                "The requesting organisation is an ODS code.",
                                call -> call.odsCode().isPresent(),
                                call -> "The JWT requesting_organization claim is not in the format "
                                        + Token.ORGANISATION + "|[ODSCode]")
                        .given(call -> call.has("requesting_organization")));
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }

    private static Rule<ProviderCall, ProviderRefusal> rule(
            String name, String text, Predicate<ProviderCall> kept, Function<ProviderCall, String> reason) {
        return ProviderRules.rule("token." + name, text, 400, kept, reason);
    }
}
