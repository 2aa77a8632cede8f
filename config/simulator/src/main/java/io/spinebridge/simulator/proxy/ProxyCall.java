package io.spinebridge.simulator.proxy;

import io.spinebridge.simulator.directory.AccreditedSystem;
import io.spinebridge.simulator.directory.MessageHandler;
import io.spinebridge.simulator.directory.Registry;
import io.spinebridge.simulator.listener.HttpCall;
import io.spinebridge.simulator.validation.Token;
import io.spinebridge.simulator.validation.TokenBearer;
import java.util.List;
import java.util.Optional;

/**
 * A request to the proxy, and whom it concerns.
 *
 * @param http the request
 * @param token its token, if it could be read
 * @param target what it asks for
 * @param newTrace whether its trace id was never seen before
 * @param withinLimit whether its sender keeps the limit
 * @param registry what SDS knows
 * @param options how the proxy behaves
 */
record ProxyCall(
        HttpCall http,
        Optional<Token> token,
        TargetUrl target,
        boolean newTrace,
        boolean withinLimit,
        Registry registry,
        ProxyOptions options)
        implements TokenBearer {

    @Override
    public String header(String name) {
        return http.header(name);
    }

    boolean has(String claim) {
        return token.filter(read -> read.hasText(claim) || read.number(claim).isPresent())
                .isPresent();
    }

    Optional<AccreditedSystem> sender() {
        return registry.system(header("ssp-from"));
    }

    Optional<AccreditedSystem> receiver() {
        return registry.system(header("ssp-to"));
    }

    Optional<ProxyInteraction> interaction() {
        return options.interactions().stream()
                .filter(known -> known.id().equals(header("ssp-interactionid")))
                .findFirst();
    }

    /** Where the receiver takes such requests. */
    List<MessageHandler> endpoints() {
        return receiver()
                .flatMap(system -> interaction().map(known -> registry.handlers(system, known.registration())))
                .orElse(List.of());
    }
}
